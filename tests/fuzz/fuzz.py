"""Hunts for what does not hold: `make fuzz SECONDS=60 MUTATIONS=10000 KILLS=200 SEED=1`.

Mutated files of every format are judged; kqparse is killed at random moments; texts of the grammar's words are judged, a
hundredth as many truncations of each sample as mutated files, and a fifth of that of other damages; then coverage leads,
for the seconds given. What is found is written, made small, into
`tests/hostile/cases/`, where a test replays it. Exit status: 0 nothing found, 1 something.
"""

import argparse
import sys
import time
from pathlib import Path
from random import Random

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS), *(str(TESTS / name) for name in ("layout", "formats", "laws", "damage"))]

import kills
from damages import damaged, truncated
from grammar_soup import soup
from guided import guided
from hunt import Found, Make, hunt
from minimise import kept
from mutations import mutated
from places import SAMPLES
from seed_files import seed_files

from kqparse import extract


def main() -> int:
    """Run all hunts; returns the exit status."""
    parser = argparse.ArgumentParser(description="Hunts for inputs of which a promise does not hold.")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--mutations", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", default="1")
    asked = parser.parse_args()
    files = sorted(seed_files().items())
    # Forked processes find everything loaded.
    extract(files[0][1], files[0][0])

    def mutant(number: int) -> bytes:
        random = Random(f"{asked.seed}-{number}")
        return mutated(random.choice(files)[1], random.choice(files)[1], random)

    def words(number: int) -> bytes:
        return soup(Random(f"{asked.seed}-{number}"))

    samples = [path.read_bytes() for path in SAMPLES]
    places, damages = asked.mutations // 100, 6 * (asked.mutations // 500)

    def cut_off(number: int) -> bytes:
        return truncated(samples[number // places], number % places, places)

    def harmed(number: int) -> bytes:
        return damaged(samples[number // damages], number, Random(f"{asked.seed}-{number}"))

    found = _hunted("mutated files", mutant, asked.mutations, asked.jobs)
    lost = kills.killed(asked.kills, Random(asked.seed))
    found += _hunted("texts of the grammar's words", words, asked.mutations // 20, asked.jobs)
    found += _hunted("samples cut off", cut_off, places * len(samples), asked.jobs)
    found += _hunted("damaged samples", harmed, damages * len(samples), asked.jobs)
    led = guided(asked.seconds)
    return int(bool(found or lost or led))


def _hunted(what: str, make: Make, count: int, jobs: int) -> list[Found]:
    since = time.monotonic()
    tally = hunt(make, range(count), jobs)
    seconds, slowest = tally.slowest
    print(
        f"{what}: {tally.judged} judged in {time.monotonic() - since:.0f} s, {len(tally.found)} found; the slowest took "
        f"{seconds:.1f} s (number {slowest}), the most memory {tally.memory >> 20} MiB",
        flush=True,
    )
    for number, fault in tally.found:
        print(f"  number {number}: {fault}; see {kept(make(number), fault).name}", flush=True)
    return tally.found


if __name__ == "__main__":
    sys.exit(main())

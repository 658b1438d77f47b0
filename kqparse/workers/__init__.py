"""Work in other processes: in order, within limits, and going on when one of them dies.

It knows nothing of documents. The standard library's pool of processes is not used, because it breaks as a whole when a
worker dies, and cannot end one that takes too long.
"""

from kqparse.allowance import Allowance
from kqparse.workers.pool import Pool, Task, cores

__all__ = ["Allowance", "Pool", "Task", "cores"]

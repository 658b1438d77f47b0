"""The command line. Thin: each command calls what Python users call.

`app` has the commands, in groups by what they do, with `options` each said once, some as `option_groups`; the `plain`
call of `extract` does without them:

* `commands`: `extract` (as `asked`; `ahead` reads a lone PDF meanwhile, `on_dask` a cluster all), `validate`
* `filter_commands`: the stages as `filters`
* `report_commands`: `report`, `audit`, `query`, `diff`, `overview`, the page of a `rule`
* `quality_commands`: `explain`, `evaluate`, `families`, `grammars`, `new_grammar`

Results go to `targets`, under `file_names` that systems can hold, by `deliver`, with what reviewers said (`reviewing`)
and a `summary`; data through `standard_input` and `standard_output`, all else to the `console`; `status` is how it
ends, `ending` whatever ends it.
"""

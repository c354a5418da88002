# What a command cannot do as it was asked: a wrong argument, a place that cannot be read or written; and how a command ends before its time. Paths, ids, options and commands stand as they are typed.
interrupted = Interrupted.
out-of-memory = There is too little memory for this. Give it more, or ask for less: fewer --workers, a shorter horizon. What was there before is left as it was.
bug = This is a bug of pathway: { $fault }
    Please report it with the case and the command; PATHWAY_DEBUG=1 shows where it is.
cannot-print = Standard output cannot be written: { $why }. What was to be printed is not whole; files that the command wrote are.

# Places to write to.
write = { $path } cannot be written: { $why }.
write-file = { $path } cannot be written: { $why }. Name another file.
write-folder = { $path } cannot be written: { $why }. Name another folder.
write-out = { $path } cannot be written: { $why }. Name another folder with --out.
folder-is-file = { $folder } is a file. Name a new folder.
folder-not-empty = { $folder } is not empty, and is left alone. Name a new folder.
out-no-folder = { $folder } is no folder. Name another one with --out.
out-closed = { $folder } cannot be written. Name another folder with --out.
out-is-here = { $folder } is the folder you are in, and a run replaces its folder. Name another one with --out.
out-holds-other = { $folder } holds something that is no run, and is left alone. Name another folder with --out, or empty it.
here-is-gone = The folder you are in is gone, and { $folder } would be in it. Go to another, or name a whole path with --out.

# Cases and runs.
no-reference-case = The reference case is missing from this installation. Install it again.
no-example = --example { $name }: no such example. { $meant }
meant = Did you mean { $name }?
there-are = There are: { $names }.
no-run-but-file = { $folder } is no run: it is a file. Name the folder that a solve wrote.
no-run-there = { $folder } is no run: there is no such folder. A solve that finds no plan writes none: `pathway explain CASE` says what collides, and writes the plan that misses least.{ $runs }
no-run-but-case = { $folder } is no run: it is a case. Name the run that `pathway solve { $typed }` writes.
no-run-but-empty = { $folder } is no run: it is empty. `pathway solve CASE --out { $typed }` writes one into it.
no-run-in-it = { $folder } is no run: it holds { $names }, and no { $manifest }, which a solve that has a plan writes last. Name another folder, or solve again.{ $runs }
runs-are = { " " }Runs are { $names }.
some = { $names }{ $more ->
    [yes] { " " }…
   *[no] { "" }
 }
run-incomplete = { $folder } is no complete run: { $why }. Solve again, or give another folder.
run-was-replaced = { $folder } was replaced or removed while its report was made. Report again.
explained-no-json = { $path } is not JSON ({ $why }). Explain again, or remove it.
no-explanation = { $path } holds no explanation. Explain again, or remove it.
audit-of-run = The audit disagrees with the plan in { $folder }:{ $lines }
audit-of-this = The audit disagrees with the run:{ $lines }
audit-of-plan = The audit disagrees with the plan:{ $lines }
plan-of-other = { $run } is a plan of { $of }, not of { $own }. Name a plan of this case with --plan.
plan-of-no-study = { $run } is a plan of { $of }, study { $study }, which { $case } has not. Name a plan of this case with --plan.
no-plan-of-record = { $case } has no plan of record in reports/. Name one with --plan RUN, or accept it: pathway runs accept RUN.
no-chart-of-year = No chart of { $year }: this run plans { $first } to { $last }.

# Options and arguments.
no-number = { $option } needs a number, not { $value }.
below-zero = { $name } is a number of 0 or more, not { $value }.
price-of-change = The price of change is a number of 0 or more, not { $price }.
quick-or-frontier = --quick solves nothing again, and a --frontier does: give one of them.
which-form = Say in which form: pathway export-inputs CASE --xlsx [FILE].
no-workbook-name = { $path } is no name of a workbook: let it end in .xlsx.
no-solver = There is no solver { $name }: it is highs or scip.
no-scip = SCIP is not installed: pip install 'neutrality-pathway[solvers]', or leave --solver out for HiGHS.
no-table = The case has no table { $name }. { $remedy }
no-chart = The plan has no chart { $chart }. { $remedy }
no-language = There is no language { $lang }. { $remedy }
plan-unsaved = The plan has no folder yet: save it, and open that.
no-actuals = { $case } says nothing of what was: there are no actuals. Put rows into { $folder }/ (docs/inputs.md, What was).
other-units = { $plan } counts what it buys in other units than { $case }, and nothing can be stayed close to. Leave the units of levers as they were.
buys-nothing = { $plan } buys nothing in the years that are still open.

# Processes and workers.
workers-or-scheduler = --workers are processes here, --scheduler has its own: give one of them.
workers-or-client = workers are processes here, 1 or more; a client has its own.
no-dask = --scheduler needs dask.distributed: pip install 'neutrality-pathway[sweep]'.
dask-no-address = --scheduler { $address } is no address of a Dask scheduler: write it as tcp://127.0.0.1:8786, as `dask scheduler` prints it.
dask-silent = No Dask scheduler answers at { $address }. Start one with `dask scheduler`, or leave --scheduler out.
dask-no-workers = The Dask scheduler has no workers. Start some with `dask worker`.
dask-versions = The worker { $worker } has { $package } { $there ->
    [none] not at all
   *[other] { $there }
 }, and here is { $here }: the numbers may differ. Install the same.
dask-lost = { $what ->
    [workers] The Dask scheduler has no workers any more
   *[scheduler] The Dask scheduler is gone
 }. What is finished is kept: the same command goes on, with another --scheduler or without one.

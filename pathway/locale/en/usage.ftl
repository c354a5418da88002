# What a command cannot do as it was asked: a wrong argument, a place that cannot be read or written; and how a command ends before its time. Paths, ids, options and commands stand as they are typed.
interrupted = Interrupted.
out-of-memory = There is too little memory for this. Give it more, or ask for less: fewer --workers, a shorter horizon. What was there before is left as it was.
refused = The system refuses what the command needs: { $why }. What was there before is left as it was.
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

# Plans of record, tracks and comparisons.
record-is-gone = { $folder }, the plan of record, is gone. Restore it, or accept another run: pathway runs accept RUN
record-was-changed = { $folder }, the plan of record, is not what was accepted. Restore it, or accept another run: pathway runs accept RUN
none-of-record = { $run } is not the plan of record: there is none.
another-of-record = { $run } is not the plan of record: that of { $case } is { $kept }.
no-marks = { $path } cannot be read as what it is: the plans of record, case by case. Restore it, or remove it and accept them again.
no-folder-of-runs = { $folder } is no folder. Name the one that holds the runs.
nearest-not-solved = { $folder } is the nearest plan of a case that has none: solving again finds none. `pathway explain CASE` makes it.
manifest-option = { $folder } is no complete run: manifest.json says { $value } of options.{ $option }, which is no such number. Restore it.
plan-of-another = The plan is of another { $what ->
    [currency] currency
    [base-year] base year
    [study] study
   *[case] case
 }: { $plan }, not { $case }. Name a run of this case and study.
run-or-comparison = { $folder } is a run or a comparison, and is left alone. Name another folder.
out-holds-run = { $folder } holds a run, and is left alone. Name another folder with --out.
out-is-the-plan = { $folder } holds the old plan that the new one stands beside, and is left alone. Name another folder with --out.
runs-to-compare = { $n } runs are given. Name two or three run folders to compare.
no-common-year = The runs have no plan year in common. Compare runs of the same years.
of-another-company = { $folder } is a plan of { $old }, and { $case } is now of { $new }, with other sources. Name a plan of this case with --plan; or, where it was but renamed, write the old name into company.yaml while you compare.
all-is-over = Every year of { $case } to { $end }, the last of its horizon, is over: nothing is left to decide. Let `end` of `horizon` in company.yaml be later; `pathway track` says how the plan went.
no-year-of-plan = { $folder } plans until { $until }, and { $case } is planned from { $since } to { $end }: they have no year in common. Name a plan of these years with --plan.
no-lever-of-plan = { $folder } is a plan of { $old }, and has no lever of { $case }. Name a plan of this case with --plan.

# Frontiers, workbooks, slides and pictures.
price-of-requirement = { $name } is a requirement, which no plan is without: it has no price.
no-commitment = The study has no commitment { $name }. It has: { $known }.
frontier-points = --points must be from { $fewest } to { $most }, not { $points }.
template-without-title = { $path } has no layout with a title. Give a template whose master has a layout with a title placeholder, or leave --template out.
template-unread = { $path } cannot be read: { $why }. Give a PowerPoint file with --template.
no-template = { $path } is no PowerPoint file. Give a .pptx or .potx file with --template.
no-pictures = No pictures (PNG, SVG): { $why }
only-pages = No pictures (PNG, SVG), only pages: { $why }
no-chinese-font = No Chinese font: Chinese pictures show boxes. Install one, e.g. fonts-noto-cjk.
no-kaleido = kaleido is missing. Run: pip install "neutrality-pathway[report]"
no-browser = { $named ->
    [none] no Chromium or Chrome found
   *[other] BROWSER_PATH={ $named } is no program
 }. Run: { $install } (or set BROWSER_PATH).
browser-too-slow = the browser did not finish within { $seconds } s.
browser-failed = the browser failed ({ $why }).
pictures-failed = { $n } failed ({ $why }).

# Traces, claims and disclosures.
no-traced-table = { $table } is no table that can be traced: { $all }.
no-traced-column = { $column } of { $table } cannot be traced: { $all }.
table-without-year = { $table } has no year { $year }: it has those from { $first } to { $last }.
table-without-rows = { $table } has no year { $year }: it has no rows.
table-without = { $table } has no { $key } in { $year }. { $remedy }
no-row-with-all = { $table } has no row in { $year } with all of { $all }.
units-do-not-add = { $column } of these rows is in { $units }, which do not add up. Name one source.
traced-otherwise = { $column } of { $table }, { $where }, is { $value }, and what it is made of comes to { $made }: the tables or inputs of the run were changed. `pathway audit RUN` says where.
no-tables-of = --standard { $standard }: no tables are known of it. { $remedy }
no-standard = No standard is asked for. Name one of { $names }.
no-disclosed-year = --year { $year }: the plan is of { $first } to { $last }. Name one of these, or extend horizon.end and solve again.
no-rule-of = --standard { $standard }: no rule is of it. { $remedy }
lines = { "\u000A" }
no-rule = There is no rule { $rule }. { $near ->
    [yes] Did you mean { $names }?
   *[no] There are { $names }.
 }
no-evidence = { $file } is no table of evidence. Name a CSV file with the columns rule, year, met and source.
no-year = { $year } is no year. Write the calendar year in four digits, or a financial year by the year in which it ends: FY2027.
no-judged-year = --year { $year }: the plan has the years { $first } to { $last }.

# The solver.
out-of-time = The time limit came before any plan. Allow more with --time-limit, or leave it out.
plan-in-no-time = Whether these commitments have a plan could not be settled in time.
least-in-no-time = By how little it must give way could not be found in time.
question-open = A question could not be settled. { $why }
matter-of-lots = The linear relaxation has a plan: it is a matter of whole lots.
unsettled = The solver contradicts itself, or gives no answer, however it is asked. There is nothing to believe, and no run is written. Very large numbers beside very small ones in the inputs are the usual cause.
report-unsettled = { $why } Please report it: the program, the options and a log are in { $folder }.

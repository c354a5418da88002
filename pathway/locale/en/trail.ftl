# The register of runs
run = { $run }  { $written }  { $case } { $hash }, { $study }
status = { $status ->
    [optimal] Best
    [time_limit] Ended by the time limit
    [nearest] Misses commitments
   *[other] { $name }
 }
headline = Net in { $year }: { $net }. The plan { $cost } against doing nothing.
asked-by = Asked by { $who }.
set = Set: { $what }.
gap = Gap allowed: { $gap }.
time-limit = Time limit: { $span }.
of-record = Plan of record of { $case }.
unread = { $run }  cannot be read
counted = { $n ->
    [0] No run in { $folder }.
    [one] One run in { $folder }.
   *[other] { $n } runs in { $folder }.
 }

# The plan of record
accepted = { $run } is the plan of record of { $case }. It is kept in { $kept }, which no solve replaces.
already = { $run } is the plan of record of { $case } already. It is kept in { $kept }.
replaced = Until now it was { $before }, accepted on { $date }, which is kept as well.
misses = It misses commitments: { $commitments }.
undone = { $run } is no longer the plan of record of { $case }. It is kept in { $kept }.
again = { $before }, accepted on { $date }, is it again.
none-left = { $case } has none now.

# A run that is solved again
same = { $run } is reproduced: summary, audit, manifest and { $n ->
    [one] one table, the same byte for byte
   *[other] { $n } tables, each the same byte for byte
 }.
not-same = { $run } is not reproduced: { $n ->
    [one] one file of { $all } differs
   *[other] { $n } files of { $all } differ
 } (summary, audit, manifest and the tables).
left = Not compared: { $n ->
    [0] {""}
   *[other] { $files }, which are drawn from the tables;{" "}
 }who asked, when, and how long it took.
inputs = { $run } is not reproduced: its inputs are not those it was solved for ({ $files }), so its tables cannot come of them. Nothing was solved.
missing-file = { $file } is missing
changed-file = { $file } was changed
new-file = { $file } is new
versions = Other versions than those it was solved with:
recorded = { $what }: { $then } then, { $now } now
unrecorded = { $what }: not recorded then, { $now } now
values = { $file }: { $n ->
    [one] one value differs
   *[other] { $n } values differ
 }
first-value = first { $key }: { $then } in the run, { $now } now
table = { $table }: { $rows ->
    [0] the same rows, written otherwise
    [one] one row differs
   *[other] { $rows } rows differ
 }
table-missing = { $table }: in the run, and not made now
table-new = { $table }: made now, and not in the run
cell = first { $key }, { $column }: { $then } in the run, { $now } now
row-gone = first { $key }: in the run, and not made now
row-new = first { $key }: made now, and not in the run
versions-alike = The versions that it recorded are the same. Either tables were edited (`pathway audit { $run }` tells), or the program was changed within its version.
ended-by-time = A time limit ended the search of this run: what is found by then depends on the machine and its load.

# Was ein Befehl so nicht tun kann: ein falsches Argument, ein Ort, der nicht zu lesen oder zu schreiben ist; und wie ein Befehl vor der Zeit endet. Pfade, Kennungen, Optionen und Befehle stehen, wie sie getippt werden.
interrupted = Abgebrochen.
out-of-memory = Dafür reicht der Speicher nicht. Geben Sie mehr, oder verlangen Sie weniger: weniger --workers, einen kürzeren Horizont. Was vorher da war, ist unverändert.
refused = Das System verweigert, was der Befehl braucht: { $why }. Was vorher da war, ist unverändert.
bug = Das ist ein Fehler von pathway: { $fault }
    Bitte melden Sie ihn mit dem Fall und dem Befehl; PATHWAY_DEBUG=1 zeigt, wo er liegt.
cannot-print = Die Standardausgabe kann nicht geschrieben werden: { $why }. Was auszugeben war, ist nicht vollständig; Dateien, die der Befehl geschrieben hat, sind es.

# Orte, an die geschrieben wird.
write = { $path } kann nicht geschrieben werden: { $why }.
write-file = { $path } kann nicht geschrieben werden: { $why }. Nennen Sie eine andere Datei.
write-folder = { $path } kann nicht geschrieben werden: { $why }. Nennen Sie einen anderen Ordner.
write-out = { $path } kann nicht geschrieben werden: { $why }. Nennen Sie mit --out einen anderen Ordner.
folder-is-file = { $folder } ist eine Datei. Nennen Sie einen neuen Ordner.
folder-not-empty = { $folder } ist nicht leer und bleibt unverändert. Nennen Sie einen neuen Ordner.
out-no-folder = { $folder } ist kein Ordner. Nennen Sie mit --out einen anderen.
out-closed = { $folder } kann nicht geschrieben werden. Nennen Sie mit --out einen anderen Ordner.
out-is-here = { $folder } ist der Ordner, in dem Sie sich befinden, und ein Lauf ersetzt seinen Ordner. Nennen Sie mit --out einen anderen.
out-holds-other = { $folder } enthält etwas, das kein Lauf ist, und bleibt unverändert. Nennen Sie mit --out einen anderen Ordner, oder leeren Sie ihn.
here-is-gone = Den Ordner, in dem Sie sich befinden, gibt es nicht mehr, und { $folder } läge darin. Wechseln Sie in einen anderen, oder nennen Sie mit --out einen ganzen Pfad.

# Fälle und Läufe.
no-reference-case = Der Referenzfall fehlt in dieser Installation. Installieren Sie neu.
no-example = --example { $name }: Dieses Beispiel gibt es nicht. { $meant }
meant = Meinten Sie { $name }?
there-are = Es gibt: { $names }.
no-run-but-file = { $folder } ist kein Lauf, sondern eine Datei. Nennen Sie den Ordner, den ein solve geschrieben hat.
no-run-there = { $folder } ist kein Lauf: Diesen Ordner gibt es nicht. Ein solve, das keinen Plan findet, schreibt keinen: `pathway explain CASE` sagt, was sich ausschließt, und schreibt den Plan, der am wenigsten verfehlt.{ $runs }
no-run-but-case = { $folder } ist kein Lauf, sondern ein Fall. Nennen Sie den Lauf, den `pathway solve { $typed }` schreibt.
no-run-but-empty = { $folder } ist kein Lauf, sondern leer. `pathway solve CASE --out { $typed }` schreibt einen hinein.
no-run-in-it = { $folder } ist kein Lauf: Darin liegen { $names }, aber kein { $manifest }, das ein solve mit einem Plan zuletzt schreibt. Nennen Sie einen anderen Ordner, oder rechnen Sie erneut.{ $runs }
runs-are = { " " }Läufe sind { $names }.
some = { $names }{ $more ->
    [yes] { " " }…
   *[no] { "" }
 }
run-incomplete = { $folder } ist kein vollständiger Lauf: { $why }. Rechnen Sie erneut, oder geben Sie einen anderen Ordner an.
run-was-replaced = { $folder } wurde ersetzt oder entfernt, während der Bericht entstand. Berichten Sie erneut.
explained-no-json = { $path } ist kein JSON ({ $why }). Rufen Sie explain erneut auf, oder entfernen Sie die Datei.
no-explanation = { $path } enthält keine Erklärung. Rufen Sie explain erneut auf, oder entfernen Sie die Datei.
audit-of-run = Die Prüfung widerspricht dem Plan in { $folder }:{ $lines }
audit-of-this = Die Prüfung widerspricht dem Lauf:{ $lines }
audit-of-plan = Die Prüfung widerspricht dem Plan:{ $lines }
plan-of-other = { $run } ist ein Plan von { $of }, nicht von { $own }. Nennen Sie mit --plan einen Plan dieses Falls.
plan-of-no-study = { $run } ist ein Plan von { $of }, Studie { $study }, die { $case } nicht hat. Nennen Sie mit --plan einen Plan dieses Falls.
no-plan-of-record = { $case } hat keinen verbindlichen Plan in reports/. Nennen Sie einen mit --plan RUN, oder nehmen Sie ihn an: pathway runs accept RUN.
no-chart-of-year = Kein Diagramm von { $year }: Dieser Lauf plant { $first } bis { $last }.

# Optionen und Argumente.
no-number = { $option } braucht eine Zahl, nicht { $value }.
below-zero = { $name } ist eine Zahl ab 0, nicht { $value }.
price-of-change = Der Preis der Änderung ist eine Zahl ab 0, nicht { $price }.
quick-or-frontier = --quick rechnet nichts neu, --frontier schon: Geben Sie eines von beiden an.
which-form = Sagen Sie, in welcher Form: pathway export-inputs CASE --xlsx [FILE].
no-workbook-name = { $path } ist kein Name einer Arbeitsmappe: Er muss auf .xlsx enden.
no-solver = Es gibt keinen Solver { $name }: nur highs oder scip.
no-scip = SCIP ist nicht installiert: pip install 'neutrality-pathway[solvers]', oder lassen Sie --solver weg, dann rechnet HiGHS.
no-table = Der Fall hat keine Tabelle { $name }. { $remedy }
no-chart = Der Plan hat kein Diagramm { $chart }. { $remedy }
no-language = Es gibt keine Sprache { $lang }. { $remedy }
plan-unsaved = Der Plan hat noch keinen Ordner: Speichern Sie ihn, und öffnen Sie diesen.
no-actuals = { $case } sagt nichts darüber, was war: Es gibt keine Ist-Werte. Legen Sie Zeilen in { $folder }/ an (docs/inputs.md, What was).
other-units = { $plan } zählt, was er kauft, in anderen Einheiten als { $case }, und es gibt nichts, woran sich der neue Plan halten könnte. Lassen Sie die Einheiten der Maßnahmen, wie sie waren.
buys-nothing = { $plan } kauft nichts in den Jahren, die noch offen sind.

# Prozesse und Worker.
workers-or-scheduler = --workers sind Prozesse auf diesem Rechner, --scheduler hat eigene: Geben Sie eines von beiden an.
workers-or-client = workers sind Prozesse auf diesem Rechner, mindestens 1; ein client hat eigene.
no-dask = --scheduler braucht dask.distributed: pip install 'neutrality-pathway[sweep]'.
dask-no-address = --scheduler { $address } ist keine Adresse eines Dask-Schedulers: Schreiben Sie sie als tcp://127.0.0.1:8786, wie `dask scheduler` sie ausgibt.
dask-silent = Unter { $address } antwortet kein Dask-Scheduler. Starten Sie einen mit `dask scheduler`, oder lassen Sie --scheduler weg.
dask-no-workers = Der Dask-Scheduler hat keine Worker. Starten Sie welche mit `dask worker`.
dask-versions = Der Worker { $worker } hat { $package } { $there ->
    [none] gar nicht
   *[other] { $there }
 }, hier ist es { $here }: Die Zahlen könnten abweichen. Installieren Sie dasselbe.
dask-lost = { $what ->
    [workers] Der Dask-Scheduler hat keine Worker mehr
   *[scheduler] Der Dask-Scheduler ist weg
 }. Was fertig ist, bleibt erhalten: Derselbe Befehl macht weiter, mit einem anderen --scheduler oder ohne.

# Verbindliche Pläne, Plan und Ist, Vergleiche.
record-is-gone = { $folder }, der verbindliche Plan, ist nicht mehr da. Stellen Sie ihn wieder her, oder nehmen Sie einen anderen Lauf an: pathway runs accept RUN
record-was-changed = { $folder }, der verbindliche Plan, ist nicht, was angenommen wurde. Stellen Sie ihn wieder her, oder nehmen Sie einen anderen Lauf an: pathway runs accept RUN
none-of-record = { $run } ist nicht der verbindliche Plan: Es gibt keinen.
another-of-record = { $run } ist nicht der verbindliche Plan: Der von { $case } ist { $kept }.
no-marks = { $path } lässt sich nicht als das lesen, was es ist: die verbindlichen Pläne, Fall für Fall. Stellen Sie die Datei wieder her, oder entfernen Sie sie und nehmen Sie die Pläne erneut an.
no-folder-of-runs = { $folder } ist kein Ordner. Nennen Sie den, in dem die Läufe liegen.
nearest-not-solved = { $folder } ist der nächstliegende Plan eines Falls ohne Plan: Erneutes Rechnen findet keinen. `pathway explain CASE` erstellt ihn.
manifest-option = { $folder } ist kein vollständiger Lauf: In manifest.json steht { $value } als options.{ $option }, was keine solche Zahl ist. Stellen Sie ihn wieder her.
plan-of-another = Der Plan hat { $what ->
    [currency] eine andere Währung
    [base-year] ein anderes Basisjahr
    [study] eine andere Studie
   *[case] einen anderen Fall
 }: { $plan }, nicht { $case }. Nennen Sie einen Lauf dieses Falls und dieser Studie.
run-or-comparison = { $folder } ist ein Lauf oder ein Vergleich und bleibt unverändert. Nennen Sie einen anderen Ordner.
out-holds-run = { $folder } enthält einen Lauf und bleibt unverändert. Nennen Sie mit --out einen anderen Ordner.
out-is-the-plan = { $folder } enthält den alten Plan, neben dem der neue steht, und bleibt, wie er ist. Nennen Sie mit --out einen anderen Ordner.
runs-to-compare = { $n ->
    [one] 1 Lauf ist angegeben
   *[other] { $n } Läufe sind angegeben
 }. Nennen Sie zwei oder drei Ordner von Läufen zum Vergleich.
no-common-year = Die Läufe haben kein Planjahr gemeinsam. Vergleichen Sie Läufe derselben Jahre.
of-another-company = { $folder } ist ein Plan von { $old }, und { $case } gehört nun zu { $new }, mit anderen Emissionsquellen. Nennen Sie mit --plan einen Plan dieses Falls; oder schreiben Sie, wenn nur der Name neu ist, für den Vergleich den alten in company.yaml.
all-is-over = Bis { $end }, dem letzten Jahr des Horizonts von { $case }, ist jedes Jahr vergangen: Zu entscheiden bleibt nichts. Setzen Sie `end` von `horizon` in company.yaml später; `pathway track` sagt, wie der Plan verlaufen ist.
no-year-of-plan = { $folder } plant bis { $until }, und { $case } wird von { $since } bis { $end } geplant: Sie haben kein Jahr gemeinsam. Nennen Sie mit --plan einen Plan dieser Jahre.
no-lever-of-plan = { $folder } ist ein Plan von { $old } und hat keine Maßnahme von { $case }. Nennen Sie mit --plan einen Plan dieses Falls.

# Preiskurven, Arbeitsmappen, Folien und Bilder.
price-of-requirement = { $name } ist eine Bedingung, ohne die kein Plan ist: Sie hat keinen Preis.
no-commitment = Die Studie hat keine Zusage { $name }. Sie hat: { $known }.
frontier-points = --points muss von { $fewest } bis { $most } reichen, nicht { $points }.
template-without-title = { $path } hat kein Layout mit einem Titel. Geben Sie eine Vorlage an, deren Master ein Layout mit einem Platzhalter für den Titel hat, oder lassen Sie --template weg.
template-unread = { $path } kann nicht gelesen werden: { $why }. Geben Sie mit --template eine PowerPoint-Datei an.
no-template = { $path } ist keine PowerPoint-Datei. Geben Sie mit --template eine .pptx- oder .potx-Datei an.
no-pictures = Keine Bilder (PNG, SVG): { $why }
only-pages = Keine Bilder (PNG, SVG), nur Seiten: { $why }
no-chinese-font = Keine chinesische Schrift: Chinesische Bilder zeigen Kästchen. Installieren Sie eine, etwa fonts-noto-cjk.
no-kaleido = kaleido fehlt. Rufen Sie auf: pip install "neutrality-pathway[report]"
no-browser = { $named ->
    [none] weder Chromium noch Chrome gefunden
   *[other] BROWSER_PATH={ $named } ist kein Programm
 }. Rufen Sie auf: { $install } (oder setzen Sie BROWSER_PATH).
browser-too-slow = der Browser wurde in { $seconds } s nicht fertig.
browser-failed = der Browser ist gescheitert ({ $why }).
pictures-failed = { $n } gescheitert ({ $why }).

# Herkunft von Zahlen, Aussagen und Offenlegungen.
no-traced-table = { $table } ist keine Tabelle, deren Zahlen sich zurückverfolgen lassen: { $all }.
no-traced-column = { $column } von { $table } lässt sich nicht zurückverfolgen: { $all }.
table-without-year = { $table } hat kein Jahr { $year }: Die Tabelle hat { $first } bis { $last }.
table-without-rows = { $table } hat kein Jahr { $year }: Die Tabelle hat keine Zeilen.
table-without = { $table } hat { $year } kein { $key }. { $remedy }
no-row-with-all = { $table } hat { $year } keine Zeile mit allem davon: { $all }.
units-do-not-add = { $column } dieser Zeilen ist in { $units } angegeben, was sich nicht addieren lässt. Nennen Sie eine Emissionsquelle.
traced-otherwise = { $column } von { $table }, { $where }, ist { $value }, und woraus es besteht, ergibt { $made }: Tabellen oder Eingaben des Laufs wurden verändert. `pathway audit RUN` sagt, wo.
no-tables-of = --standard { $standard }: Dazu sind keine Tabellen bekannt. { $remedy }
no-standard = Kein Standard ist verlangt. Nennen Sie eines davon: { $names }.
no-disclosed-year = --year { $year }: Der Plan reicht von { $first } bis { $last }. Nennen Sie eines dieser Jahre, oder verlängern Sie horizon.end und rechnen Sie erneut.
no-rule-of = --standard { $standard }: Dazu gibt es keine Regel. { $remedy }
lines = { "\u000A" }
no-rule = Es gibt keine Regel { $rule }. { $near ->
    [yes] Meinten Sie { $names }?
   *[no] Es gibt { $names }.
 }
no-evidence = { $file } ist keine Tabelle mit Belegen. Nennen Sie eine CSV-Datei mit den Spalten rule, year, met und source.
no-year = { $year } ist kein Jahr. Schreiben Sie das Kalenderjahr vierstellig, ein Geschäftsjahr nach dem Jahr, in dem es endet: FY2027.
no-judged-year = --year { $year }: Der Plan hat die Jahre { $first } bis { $last }.

# Der Solver.
out-of-time = Die Zeit war um, bevor es einen Plan gab. Erlauben Sie mit --time-limit mehr, oder lassen Sie es weg.
plan-in-no-time = Ob diese Zusagen einen Plan haben, ließ sich in der Zeit nicht klären.
least-in-no-time = Um wie wenig sie nachgeben muss, ließ sich in der Zeit nicht finden.
question-open = Eine Frage ließ sich nicht klären. { $why }
matter-of-lots = Die lineare Relaxation hat einen Plan: Es liegt an ganzen Losen.
unsettled = Der Solver widerspricht sich oder gibt keine Antwort, wie man ihn auch fragt. Es gibt nichts, worauf Verlass wäre, und kein Lauf wird geschrieben. Meist liegt es an sehr großen Zahlen neben sehr kleinen in den Eingaben.
report-unsettled = { $why } Bitte melden Sie es: Das Programm, die Optionen und ein Protokoll liegen in { $folder }.

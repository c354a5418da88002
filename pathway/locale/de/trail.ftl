# Das Verzeichnis der Läufe
run = { $run }  { $written }  { $case } { $hash }, { $study }
status = { $status ->
    [optimal] Bester Plan
    [time_limit] Durch die Zeitgrenze beendet
    [nearest] Verfehlt Zusagen
   *[other] { $name }
 }
headline = Netto { $year }: { $net }. Der Plan { $cost } gegenüber Nichtstun.
asked-by = Gerechnet von { $who }.
set = Gesetzt: { $what }.
gap = Erlaubter Abstand: { $gap }.
time-limit = Zeitgrenze: { $span }.
of-record = Verbindlicher Plan von { $case }.
unread = { $run }  nicht lesbar
counted = { $n ->
    [0] Kein Lauf in { $folder }.
    [one] Ein Lauf in { $folder }.
   *[other] { $n } Läufe in { $folder }.
 }

# Der verbindliche Plan
accepted = { $run } ist der verbindliche Plan von { $case }. Er liegt in { $kept }, wo ihn keine Rechnung ersetzt.
already = { $run } ist bereits der verbindliche Plan von { $case }. Er liegt in { $kept }.
replaced = Bisher war es { $before }, angenommen am { $date }; auch dieser bleibt erhalten.
misses = Er verfehlt Zusagen: { $commitments }.
undone = { $run } ist nicht mehr der verbindliche Plan von { $case }. Er bleibt in { $kept }.
again = { $before }, angenommen am { $date }, ist es wieder.
none-left = { $case } hat nun keinen.

# Ein Lauf, der noch einmal gerechnet wird
same = { $run } ist wiederholt: Zusammenfassung, Prüfung, Manifest und { $n ->
    [one] eine Tabelle, Byte für Byte gleich
   *[other] { $n } Tabellen, jede Byte für Byte gleich
 }.
not-same = { $run } ließ sich nicht wiederholen: { $n ->
    [one] Eine Datei von { $all } ist anders
   *[other] { $n } Dateien von { $all } sind anders
 } (Zusammenfassung, Prüfung, Manifest und Tabellen).
left = Nicht verglichen: { $n ->
    [0] {""}
   *[other] { $files }, gezeichnet aus den Tabellen;{" "}
 }wer gefragt hat, wann, und wie lange es dauerte.
inputs = { $run } ließ sich nicht wiederholen: Die Eingaben sind nicht die, für die gerechnet wurde ({ $files }); die Tabellen können nicht aus ihnen stammen. Es wurde nichts gerechnet.
missing-file = { $file } fehlt
changed-file = { $file } wurde geändert
new-file = { $file } ist neu
versions = Andere Versionen als die, mit denen gerechnet wurde:
recorded = { $what }: damals { $then }, jetzt { $now }
unrecorded = { $what }: damals nicht festgehalten, jetzt { $now }
values = { $file }: { $n ->
    [one] ein Wert ist anders
   *[other] { $n } Werte sind anders
 }
first-value = zuerst { $key }: { $then } im Lauf, { $now } jetzt
table = { $table }: { $rows ->
    [0] dieselben Zeilen, anders geschrieben
    [one] eine Zeile ist anders
   *[other] { $rows } Zeilen sind anders
 }
table-missing = { $table }: im Lauf, jetzt nicht erzeugt
table-new = { $table }: jetzt erzeugt, nicht im Lauf
cell = zuerst { $key }, { $column }: im Lauf { $then }, jetzt { $now }
row-gone = zuerst { $key }: im Lauf, jetzt nicht erzeugt
row-new = zuerst { $key }: jetzt erzeugt, nicht im Lauf
versions-alike = Die festgehaltenen Versionen sind dieselben. Entweder wurden Tabellen bearbeitet (`pathway audit { $run }` sagt es), oder das Programm wurde innerhalb seiner Version geändert.
ended-by-time = Eine Zeitgrenze hat die Suche dieses Laufs beendet: Was bis dahin gefunden wird, hängt von der Maschine und ihrer Last ab.

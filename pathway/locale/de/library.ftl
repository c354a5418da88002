# Wie die Arten der Bibliothek heißen.
grid = Emissionsfaktoren des eingekauften Stroms
outlook = Ausblicke des Stromnetzes, im Verhältnis übernommen
fuels = was Brennstoffe und Wärme bei und vor der Nutzung emittieren, Heizwerte
gwp = Treibhauspotenziale von Gasen und Kältemitteln, nach Sachstandsbericht
process = Faktoren von Prozessen, Gütern, Abfall, Fracht und Reisen
prices = Preise von Energie, Material und Kohlenstoff
rates = Wechselkurse je Euro im Jahresmittel (für `init` und `library add`)
instruments = Nachweise, Verträge und Zertifikate (zum Nachlesen)
measures = was getan werden kann: Kosten, Einsparung, Verbrauch, Lebensdauer
archetypes = Unternehmen einer Art: was sie emittieren und was sie tun (zum Nachlesen)
# A measure that cannot be added.
to-read = (zum Nachlesen)
# Before what search lists where none has all words.
some = Nichts enthält alle Wörter von „{ $words }“; diese enthalten einige davon, das Nächstliegende zuerst:

# Was in einen Fall geschrieben wird, und was anzusehen ist.
added-rows = { $file }: { $n ->
    [one] eine Zeile
   *[other] { $n } Zeilen
 } von { $series }, { $span ->
    [one] { $first }
   *[many] { $first } bis { $last }
 }.
added-held = { $file }: { $series }, die Zahl von { $year } bis { $end }.
added-verified = company.yaml: keine Summe ist geprüft; was dort steht, ist die Summe der Emissionsquellen, wie sie jetzt sind: { $key } { $t } t. Einsetzen, was geprüft ist.
added-carrier = { $file }: { $carrier }, in { $unit } ({ $gases }).
added-lever = { $file }: { $lever } ({ $name }).
added-older = Notiz: { $entry }, die Zahl von { $year } steht für { $first }, das erste Jahr, das der Fall braucht, als Annahme.
added-gases = Notiz: carriers.csv nennt { $gases } für { $carrier }, und der Faktor gilt { $of ->
    [co2] CO2 allein
   *[all] allen Gasen ({ $basis })
 }.
added-order = Notiz: In der Reihenfolge der Effizienzmaßnahmen an { $sources } steht sie als letzte, { $order }: Die billigste kommt zuerst.
added-room = Notiz: Der Raum ist { $room } dessen, was ihre Quellen tun, und { $entry } der Bibliothek spart { $share } ({ $of }): Ist das mehr, als gespart werden kann?
added-unit = Notiz: Eine Einheit davon ({ $own } in der Bibliothek) steht für eine Einheit der Aktivität von { $sources } ({ $unit }): prüfen, dass beide dasselbe zählen.

# Was von einem Eintrag gezeigt wird.
money = Geld von { $year }
cited = Quelle: { $source }. Lizenz: { $licence }.
note = Anmerkung: { $note }

# What is refused.
no-id = { $name } ist keine Kennung. Nur Kleinbuchstaben, Ziffern, - und _ verwenden.

# Was nicht zu finden oder hinzuzufügen ist.
nothing = Die Bibliothek hat nichts zu „{ $words }“. `pathway library list` sagt, was es gibt, docs/library.md, was ausgelassen ist und warum.
no-kind = Die Bibliothek hat keine Art „{ $word }“. Es gibt { $kinds }.
no-entry = Die Bibliothek hat kein „{ $name }“. { $near ->
    [none] Suchen mit `pathway library search`.
   *[other] War { $near } gemeint?
 }
only-read = { $id } ist zum Nachlesen, nicht zum Hinzufügen: ein Fall hat keine Zeilen dieser Art. `pathway library show { $id }` zeigt es; Maßnahmen stehen in `pathway library list measures`.
needs = Zum Hinzufügen fehlen noch Angaben:{ $needs }
or-hold = { $remedy }; oder sagen Sie --hold, dann wird dafür die letzte Zahl geschrieben
sentence = { $text }.
into-workbook = { $file } ist eine Arbeitsmappe: Die Bibliothek fügt den Dateien eines Ordners hinzu. Nennen Sie einen, oder kopieren Sie die Zeilen, die `pathway library show ID` ausgibt, in ihre Blätter.
no-column = { $file } hat keine Spalte { $column }, daher lässt sich nichts hinzufügen. `pathway check` nennt alles, was daran falsch ist.
rows-there = { $file } hat schon Zeilen von { $series } ({ $n }, ab { $first }). Nichts wird überschrieben: Entfernen Sie sie zuerst, oder nennen Sie mit --region oder --as etwas anderes.
lever-there = { $file } hat schon eine Maßnahme { $name }. Nichts wird überschrieben: Nennen Sie diese mit --as anders.
cannot-write = { $folder } lässt sich nicht schreiben: { $why }.
not-one-number = { $id } hat { $n } Zahlen von { $quantity } in { $unit }, nicht eine: `pathway library show { $id }` nennt sie.

# Welche Region, welcher Energieträger, welche Quelle oder welches Konto gemeint ist.
no-region = Der Fall hat keine Region { $region }. { $hint }
which-region = Sagen Sie, für welche Region: --region ({ $known }), oder --region '*' für alle.
no-carrier = Der Fall hat keinen Energieträger { $name }. { $hint }
price-of-none = Der Fall hat keinen Energieträger, dessen Preis { $id } ({ $unit }) sein kann.
which-carrier = Sagen Sie, für welchen Energieträger { $id } gilt: --as ({ $known }).
which-carrier-or-new = Sagen Sie, für welchen Energieträger { $id } gilt: --as ({ $known }), oder --as { $name } --unit { $unit } für einen neuen.
which-new-carrier = Sagen Sie, für welchen Energieträger { $id } gilt: --as { $name } --unit { $unit } für einen neuen.
unit-of-new = Der Fall hat keinen Energieträger { $name }. Für einen neuen nennen Sie die Einheit seiner Aktivität: --unit { $unit }.
carrier-at-fault = Der Energieträger { $name } ist so nicht möglich: { $why }
no-name-in = Die Bibliothek hat für { $id } keinen Namen in { $language }, der ersten Sprache des Falls. Geben Sie ihn an: --name '…'.
no-source = Der Fall hat keine Emissionsquelle { $name }. { $hint }
several-carriers = Diese Emissionsquellen haben mehrere Energieträger ({ $carriers }): Fügen Sie es für jeden einzeln hinzu.
for-no-source = { $id } ist für { $of }, und das ist keine Emissionsquelle des Falls: Er hat solche von { $has }.
which-sources = Sagen Sie, für welche Emissionsquellen { $id } ist: --for SOURCE[,SOURCE] ({ $known }).
which-accounts = Sagen Sie mit einer Auswahl, für welche Konten { $id } ist: --for { $example }.
which-market = Sagen Sie durch eine Region, in welchem Markt des Falls { $id } gilt: --region ({ $regions }).

# Auf welcher Grundlage, von welchem Ort und Jahr.
or = { " oder " }
several-bases = { $name } gibt es auf mehreren Grundlagen ({ $bases }). Sagen Sie, welche die des Falls ist: --basis { $apart }; oder --mix, um alle zu nehmen.
several-heats = { $name } gibt es auf mehreren Grundlagen ({ $bases }). Sagen Sie, welche die des Falls ist: --basis { $apart }.
per-heat = { $name } ist je { $heat } (von der Energie eines Brennstoffs ist { $heat } die { $heat ->
    [LHV] ohne
   *[HHV] mit
 } Kondensationswärme). Zählt der Fall auch so, sagen Sie `--basis { $heat }`; sonst rechnen Sie um, was er zählt.
counts-per-lhv = { $id } zählt die Energie von Brennstoffen je LHV ({ $quantity }). Tut es der Fall auch, sagen Sie `--basis LHV`; sonst rechnen Sie um und schreiben Sie die Maßnahme von Hand.
other-basis = { $file } hat { $of ->
    [report] bei { $carrier } Treibhauspotenziale nach { $there }
   *[basis] { $carrier } auf der Grundlage { $there }
 }, und hier ist es { $here } ({ $id }). Wählen Sie eine Grundlage für das ganze Inventar; --mix schreibt es trotzdem.
other-gases = carriers.csv sagt, dass { $carrier } { $gases } emittiert, und { $id } hat { $other ->
    [co2] nur CO2
   *[co2e] CO2e
 }. Berichtigen Sie dort die Gase, wählen Sie einen anderen Eintrag, oder sagen Sie --mix.
several-regions = { $id } hat { $what } von mehreren Regionen, zwischen denen zu wählen ist: Sagen Sie mit --from, welche ({ $there }).
in-moneys = { $id } hat { $what } in { $moneys }: Wählen Sie mit --year ein Jahr.
begins-late = { $name } beginnt { $first }, und der Fall braucht { $start }. Wählen Sie etwas anderes, schreiben Sie { $start } selbst, oder sagen Sie --hold: Dann steht die erste Zahl als Annahme für { $start }.
begins-after-plan = { $id } beginnt { $first } und der Plan { $start }: Sagen Sie --hold, dann steht die erste Zahl auch für { $start }, oder schreiben Sie die Maßnahme von Hand.

# Faktoren.
no-method = { $id } ist ein Faktor nach location oder residual, nicht { $method }.
nothing-to-go-on = { $file } hat in { $region } keinen Stromfaktor, von dem es weitergehen könnte. Fügen Sie zuerst einen hinzu, oder im selben Befehl vor dem Ausblick.
no-factor-by = { $file } hat in { $region } keinen Stromfaktor nach { $method }.
outlook-begins = { $id } sagt nichts zu { $year }, dem letzten Jahr des eigenen Faktors: Es beginnt { $first }.
outlook-without = { $id } sagt nichts zu { $year }, dem letzten Jahr des eigenen Faktors, wozu ein Verhältnis zu bilden wäre.
adds-nothing = Der Fall hat schon Faktoren bis { $year }: { $id } fügt nichts hinzu.
factor-in-others = { $id } ist in { $units }; { $carrier } wird in { $unit } gezählt. Zählen Sie es in einer anderen Einheit, oder rechnen Sie selbst mit Heizwert oder Dichte um.
no-own-factor = { $id } hat keinen eigenen Faktor zum Hinzufügen, nur { $only } ({ $basis }).
nothing-by-method = { $id } hat nichts zur Methode { $method }, nur { $given }.
nothing-for = { $id } hat nichts zu { $asked }. Es gibt: { $there }.
upstream-twice = Ein Lebenszyklusfaktor enthält, was vor der Nutzung emittiert wird: Mit der Vorkette von { $carrier } in { $region } würde es doppelt gezählt.

# Preise und Geld.
price-of-tonnes = { $id } ist kein Preis eines Energieträgers: Was für Tonnen bezahlt wird und was frei ist, steht in company.yaml (carbon_price: docs/inputs.md). `pathway library show { $id }` gibt die Zahlen aus.
no-such-price = { $id } hat nichts zu diesem --basis und --year. Es gibt: { $years }.
price-in-another = { $id } ist in { $of }, und { $carrier } wird in { $unit } gezählt. Zählen Sie es in einer anderen Einheit, oder rechnen Sie den Preis mit Heizwert oder Dichte um.
rate-above-0 = --rate ist eine Zahl über 0.
money-of = { $code } { $year ->
    [none] eines nicht genannten Jahres
   *[other] von { $year }
 }
money-for = { $money } ({ $id })
several-moneys = Das ist Geld mehrerer Arten: { $moneys }. Ein Kurs kann nicht für alles gelten: Fügen Sie die Einträge einzeln hinzu, oder wählen Sie mit --year oder --from Zahlen aus.
one-rate = Das eine --rate gilt für alles Geld, das geschrieben wird: { $moneys }.
which-rate = { $name } ist in { $money }, der Fall in { $own }. Geld wird nie stillschweigend umgerechnet: Sagen Sie, wie viele { $own } ein { $code } wert ist, --rate R.{ $worth ->
    [none] { "" }
   *[other] { " " }Nach den Verbraucherpreisen des Euroraums sind es { $worth } (level-eur).
 }

# Maßnahmen.
which-yearly = --yearly ist eine Zahl mit Einheit, wie '10 { $unit }': Sagen Sie, wie viel von { $id } in einem Jahr gekauft werden kann, oder lassen Sie es weg. { $text } ist keine.
no-amount = { $option } ist eine Zahl mit Einheit, nicht { $text }.
supposed = { $guess ->
    [none] { "" }
   *[other] { " " }(die Bibliothek nimmt { $guess } an, { $of })
 }
which-room = Sagen Sie, für wie viel von { $id } Raum ist: --potential '20 kt' oder '50 GWh' im Jahr{ supposed }{ $instead ->
    [none] { "" }
   *[other] , nicht { $instead }
 }.
which-room-share = Sagen Sie, für wie viel von { $id } Raum ist: --potential '30 %' dessen, was die Emissionsquellen tun{ supposed }{ $instead ->
    [none] { "" }
   *[other] , nicht { $instead }
 }.
room-as-share = Geben Sie den Raum für { $id } als Anteil an: --potential '30 %'{ supposed }.
changes-several = { $id } ändert mehrere Emissionsquellen zugleich, und eine Maßnahme wirkt auf eine: Es ist zum Nachlesen. `pathway library show { $id }` gibt die Zahlen aus.
saves-and-uses = { $id } spart und verbraucht zugleich: Das tut keine Effizienzmaßnahme. Es ist zum Nachlesen.
use-unknown = Die Bibliothek sagt nicht, was { $id } stattdessen verbraucht.
no-yield = { $id } hat keinen Ertrag, aus dem sich eine Maßnahme machen ließe.
no-premium = Die Bibliothek hat keinen Aufpreis von { $id }, der weitergegeben werden darf.
no-price = Die Bibliothek hat keinen Preis von { $id }, der weitergegeben werden darf: Schreiben Sie die Maßnahme von Hand. `pathway library show { $id }` gibt aus, was es gibt.
no-investment = Die Bibliothek hat keine Investition von { $id }, die weitergegeben werden darf: Schreiben Sie die Maßnahme von Hand. `pathway library show { $id }` gibt aus, was es gibt.
no-cost = Die Bibliothek weiß nicht, was { $id } kostet ({ $has }), und eine Minderung, die nichts kostet, ist keine Maßnahme. Schreiben Sie die Maßnahme von Hand, mit dem, was Sie zahlen würden. `pathway library show { $id }` gibt aus, was es gibt.
activity = Aktivität
number = { $of } { $value } { $unit }
saving = { $of } ({ $value } { $unit })
source-is = Die Emissionsquelle { $source } hat den Energieträger { $carrier }{ $name ->
    [none] { "" }
   *[other] { " " }({ $name })
 } in { $unit }
in-tonnes = Das sind Tonnen ohne Aktivität, und zwei Wege gehen: Sagen Sie in der Zuordnung des Imports, was verbrannt wird (`lines: {"{"}LABEL: {"{"}carrier: natural-gas, category: stationary{"}"}{"}"}`, und importieren Sie noch einmal), oder schreiben Sie von Hand eine Maßnahme in t je t. docs/how-to/tonnes.md zeigt beides.
other-source = Wählen Sie eine Emissionsquelle, für die es ist, oder schreiben Sie die Maßnahme von Hand.
for-others = { $id } ist für { $about }: Es spart { $has }. { $source }. { $remedy }
saves-beside = { $id } spart daneben { $others } anderer Emissionsquellen; eine Maßnahme wirkt auf eine. Es ist zum Nachlesen: `pathway library show { $id }`.
saving-unknown = Die Bibliothek sagt nicht, was eine Einheit von { $id } ({ $own }) an einer Emissionsquelle spart. So lässt sich keine Maßnahme daraus machen: Schreiben Sie sie von Hand. `pathway library show { $id }` gibt aus, was es gibt.
saving-unknown-of = Die Bibliothek sagt nicht, was eine Einheit von { $id } ({ $name }; { $own }) an einer Emissionsquelle spart{ $has ->
    [none] { "" }
   *[other] , nur { $has }
 }. { $source }. So lässt sich keine Maßnahme daraus machen: Schreiben Sie sie von Hand. `pathway library show { $id }` gibt aus, was es gibt.
saving-unknown-of-tonnes = Die Bibliothek sagt nicht, was eine Einheit von { $id } ({ $name }; { $own }) an einer Emissionsquelle spart{ $has ->
    [none] { "" }
   *[other] , nur { $has }
 }. { $source } (Tonnen CO2e, wie sie angegeben sind). So lässt sich keine Maßnahme daraus machen: { in-tonnes } `pathway library show { $id }` gibt aus, was es gibt.
which-used = { $id } verbraucht { $value } { $unit }. Sagen Sie, welcher Energieträger des Falls das ist: { $could ->
    [none] --uses NAME;
   *[other] --uses ({ $could }), oder
 } fügen Sie zuerst einen hinzu ({ $add ->
    [none] in carriers.csv
   *[other] `{ $add }`, und seinen Preis in prices.csv
 }).
uses-unknown = { $id } verbraucht { $of }, und der Fall hat keinen Energieträger dieses Namens. Fügen Sie zuerst einen hinzu ({ $add ->
    [none] in carriers.csv
   *[other] `{ $add }`, und seinen Preis in prices.csv
 }), oder sagen Sie, welcher es ist: --uses ({ $could }).

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
added-order = Notiz: In der Reihenfolge der energetischen Sanierungen an { $sources } steht sie als letzte, { $order }: Die billigste kommt zuerst.
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

# Wie die Arten der Bibliothek heißen.
grid = Emissionsfaktoren des eingekauften Stroms
outlook = Ausblicke des Stromnetzes, im Verhältnis übernommen
fuels = was Brennstoffe und Wärme bei und vor der Nutzung emittieren, Heizwerte
gwp = Treibhauspotenziale von Gasen und Kältemitteln, nach Sachstandsbericht
process = Faktoren von Prozessen, Gütern, Abfall, Fracht und Reisen
prices = Preise von Energie, Material und Kohlenstoff
instruments = Nachweise, Verträge und Zertifikate (zum Nachlesen)
measures = was getan werden kann: Kosten, Einsparung, Verbrauch, Lebensdauer
archetypes = Unternehmen einer Art: was sie emittieren und was sie tun (zum Nachlesen)
# A measure that cannot be added.
to-read = (zum Nachlesen)

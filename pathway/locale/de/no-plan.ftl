# Warum es keinen Plan gibt.
requirements =
    Kein Plan: Bedingungen und Grenzen allein sind unvereinbar, gleich welche Zusagen gelten. Diese Bedingungen werden verfehlt:
    { $missed }
    Mehr zulassen (levers/, limits.yaml) oder die Bedingungen berichtigen (targets.yaml).
data = Kein Plan: Grenzen und Daten allein sind unvereinbar, gleich welche Zusagen gelten. Zu prüfen sind limits.yaml und min_add in levers/.
just-missed = Kein Plan: was verlangt wird, ist knapp außer Reichweite, um weniger, als der Löser unterscheiden kann. Etwas mehr zulassen (levers/, limits.yaml) oder etwas weniger verlangen (targets.yaml).
commitments =
    Kein Plan hält jede Zusage ein. In dem Plan, der am wenigsten verfehlt, werden diese verfehlt:
    { $missed }
    Mehr zulassen (levers/, limits.yaml) oder weniger verlangen (targets.yaml).
line = { $name } [{ $id }]
line-of-section = { $name } [{ $id }] (Bericht, { $section })
not-found = Kein Plan hält jede Zusage ein; welche verfehlt werden, ließ sich nicht rechtzeitig feststellen.
held-alone = Kein Plan: was bis dahin hinzugekommen ist, verträgt sich nicht mit den Grenzen und Daten hier.

# Words that every room may refer to; docs/glossary.md says which word is used for what.

# Niveaus der Emissionen
business-as-usual = Weiter wie bisher (BAU)
gross-emissions = Bruttoemissionen
net-emissions = Nettoemissionen

# Von einer Zusage, in der Textfassung eines Diagramms
kept = { $limit }: { $met ->
    [yes] eingehalten
   *[no] verfehlt
 } ({ $plan }).

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

# Wessen Emissionen: Scopes und ein Geschäftsfeld des Unternehmens
scopes = { $which ->
    [s1] Scope 1
    [s2] Scope 2
    [s3] Scope 3
    [s12] Scope 1 + 2
    [s13] Scope 1 + 3
    [s23] Scope 2 + 3
   *[s123] Scope 1 + 2 + 3
 }
business-scope = { $business } { $scope }
company-business = { $company } ({ $business })
plus = { " + " }
group = Gruppe

# Woher ein Plan stammt, unter jeder Abbildung
source-plan = Quelle: { $company }, Plan{ $years ->
    [none] { "" }
   *[other] { " " }{ $years }
 }; Studie „{ $study }“, Fall { $case }, Lauf { $run }.
source-inventory = Quelle: Treibhausgasbilanz { $base } von { $company }, Plan { $plan }; Studie „{ $study }“, Fall { $case }, Lauf { $run }.
year-and-unit = { $year }, { $unit }
sentence = { $text }.
per-unit = { $n } { $mass } je { $one }
per-million = { $n } t je Mio. { $money }
label = { $label }: { $text }

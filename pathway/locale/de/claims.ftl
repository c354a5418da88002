# Aussagen: wie ein Urteil gesagt wird und welche Wörter ein Unternehmen nutzen darf.

# Urteile
fails = Verletzt
holds = Erfüllt
unknown = Nicht zu beurteilen
apart = Nicht anwendbar
told = { $says }: { $rule }
number = { $value } im Jahr { $year }, verlangt { $sign ->
    [most] höchstens
    [least] mindestens
    [below] weniger als
    [above] mehr als
   *[equal] genau
 } { $limit }.
against = { $n ->
    [0] Im Jahr { $year } spricht nichts dagegen.
    [one] Im Jahr { $year } spricht ein Fall dagegen, verlangt ist keiner.
   *[other] Im Jahr { $year } sprechen { $n } Fälle dagegen, verlangt ist keiner.
 }
unjudged = Nicht zu beurteilen; es fehlt: { $needs }.
so-far = Bisher { $number }
provided = Vorausgesetzt: { $needs }.
shown = { $met ->
    [yes] Belegt durch: { $source }
   *[no] Nicht gegeben nach: { $source }
 }.
shown-mend = In Ordnung bringen und belegen: { $needs }.
not-asked = Ihre Voraussetzung ist im Jahr { $year } nicht gegeben: Es wird nichts verlangt.
mend = Abhilfe: { $what }
clause = { $standard }, { $clause }
counted = { $fails ->
    [one] Eine Regel ist verletzt
   *[other] { $fails } Regeln sind verletzt
 }, { $holds ->
    [one] eine erfüllt
   *[other] { $holds } erfüllt
 }, { $unknown } nicht zu beurteilen, { $apart } nicht anwendbar (im Jahr { $year }).
scope3 = Scope 3 ist mit den Grünstromverträgen der Wertschöpfungskette angegeben: { $market } im Jahr { $year }, ohne sie (standortbasiert) { $location }.

# In Kraft
force = { $which ->
    [from] In Kraft ab { $from }
    [until] In Kraft bis { $until }
    [both] In Kraft { $from } bis { $until }
   *[none] Kein Datum des Inkrafttretens bekannt
 }.
draft = Ein Entwurf: Der endgültige Text kann abweichen.
licensed = Der Text ist lizenziert: Hier steht nur seine Ziffer.
sold = Der Text wird verkauft und ist nicht öffentlich: Hier steht nur seine Ziffer.
unread = Der Text wurde nicht gelesen: nach dem, was andere darüber sagen.

# Einheiten
gwh = { $n } GWh
factor = { $n } t/MWh

# Wörter und wovon sie gesagt werden
word-carbon-neutral = „CO₂-neutral“ ({ $of })
word-net-zero = „Netto-Null“ ({ $of })
word-renewable = „100 % erneuerbarer Strom“ ({ $of })
word-aligned = „im Einklang mit 1,5 °C“ ({ $of })
of-study = was die Studie „{ $study }“ umfasst
left-out = Nur für die Studie „{ $study }“: { $n } von { $all } Bilanzposten des Unternehmens { $n ->
    [one] ist
   *[other] sind
    } nicht enthalten und damit in keiner Zahl hier.
whole = die ganze Bilanz
operations = eigener Betrieb, Scope 1 und 2
promised = Zusage „{ $name }“
may = Darf verwendet werden
may-not = Darf nicht verwendet werden
not-shown = Noch nicht zu belegen
years = { $from }–{ $until }
words = Wörter im Jahr { $year }
words-by-year = Wörter Jahr für Jahr
because = { $says }: { $rule } ({ $id })
ruled = { $rule } ({ $id })
rules = Regeln im Jahr { $year }
column-words = Wörter
column-verdict = Urteil
column-why = Warum
section = Aussagen
about = Was Regeln von Standards zu diesem Plan sagen und welche Wörter das Unternehmen in welchen Jahren von sich verwenden darf. Das ist keine Rechtsberatung.
years-head = Jahre
asks-head = Was sie verlangt
why-head = Zahl und Abhilfe
stands-head = Wo es steht
all-rules = Die übrigen { $n } Regeln
none-must = { $n ->
    [one] Eine verlangte Regel ist nicht erfüllt:
   *[other] { $n } verlangte Regeln sind nicht erfüllt:
 }
out-of-force = { $rule } ist { $year } nicht in Kraft. { $force }
broken = { $rule }: { $why }

# Was fehlt, nach „es fehlt“ und „vorausgesetzt“
needs-year = ein Plan, der { $year } erreicht
needs-above-zero = eine Zahl über null als Teiler, etwa im Basisjahr
needs-number = die Zahl { $fact } in jeder Zeile
needs-table = die Tabelle { $table }
needs-column = die Spalte { $column } der Tabelle { $table }
needs-revenue = Umsatz der Geschäftsfelder
needs-scope3-categories = Scope-3-Kategorien der Emissionsquellen (cat4_…)
needs-audit = eine Prüfung des Laufs
needs-biogenic-factors = Faktoren für biogenes CO₂
needs-told = Ist-Daten für { $year } zu dem, was nur erwartet ist: { $of }
needs-actuals = tatsächliche Emissionen vergangener Jahre
needs-commitment-facts = Istwerte jedes vergangenen Jahres, die sagen, worum es in jeder Zusage geht
needs-approved-budget = ein genehmigtes Budget je Jahr
needs-asset-register = Alter, Lebensdauer und Emissionen wichtiger Anlagen, mit Vergleichswert
needs-assurance = Prüfnachweise: Jahr, Scope, Niveau
needs-authorised = ob das Gastland jede Entnahme autorisiert hat
needs-ccp = das Core-Carbon-Label jedes Zertifikats
needs-claim-text = Wortlaut, Publikum und Umfang der Aussage
needs-cloud-convention = wo Cloud-Dienste gezählt werden
needs-commissioned = Inbetriebnahme jeder Vertragsanlage
needs-company-category = Umsatz, Beschäftigte, Bilanzsumme und Länderklasse des Unternehmens
needs-confidence-carried = die Verlässlichkeit der Eingaben in den Tabellen des Plans
needs-consolidation = der Konsolidierungsansatz
needs-contract-length = die Laufzeit jedes Entnahmevertrags
needs-contract-quality = zu jedem Vertrag: Register, Entwertung, Jahrgang, Markt, Alleinanspruch
needs-contract-tracking = das Registersystem jedes Vertrags
needs-contract-vintage = der Jahrgang jedes Nachweises
needs-credit-programme = Programm, Register und Gastland jedes Zertifikats
needs-credit-purpose = wofür jedes Zertifikat gekauft wird
needs-data-type = die Datenart jeder Emissionsquelle und ob sie geprüft ist
needs-esrs-version = die verwendete ESRS-Fassung
needs-event-log = ein Ereignisprotokoll: Datum, Ursache, Wirkung auf das Basisjahr
needs-event-perimeter = der Umfang der Veranstaltung
needs-expert = eine jährliche, veröffentlichte Prüfung durch unabhängige Sachverständige
needs-factor-notice = die amtliche Bekanntmachung jedes Emissionsfaktors
needs-fiscal-year = der Monat, in dem das Geschäftsjahr endet
needs-flag = welche Emissionsquellen Land und Wald sind, und die Branche
needs-gas-split = Emissionen je Gas: welche langlebig sind
needs-gwp-set = die Treibhauspotenziale jedes Faktors
needs-hourly-share = der stündlich gedeckte Stromanteil
needs-impact-text = ein Text zu Auswirkungen
needs-in-chain = welche Entnahmen in der Wertschöpfungskette liegen und was die nächste Minderung kostet
needs-instrument-rate = der Emissionsfaktor jedes Nachweises
needs-iso-categories = die Zuordnung der Emissionsquellen zu den sechs ISO-Kategorien
needs-label = Angaben zum Siegel: System, Träger
needs-last-screen = das Jahr der letzten vollen Sichtung von Scope 3
needs-law = ein geltender Rechtsakt
needs-lce-share = der anrechenbare Anteil CO₂-armen Stroms: Alter, Pool, Technik
needs-lever-reasons = warum Maßnahmen nicht gewählt wurden
needs-market-target = ein Ziel, dessen Scope 2 marktbasiert ist
needs-monitoring = ein Überwachungsplan jeder eigenen Entnahme
needs-net-zero-year = das Jahr von Netto-Null
needs-neutrality-text = ein Text zu Qualität der Zertifikate und Bruttozielen
needs-nominal-revenue = Nettoumsatz in Geld des Jahres
needs-own-removals = welche Entnahmen eigene sind
needs-partner-coverage = was Partner der Kette neutralisieren
needs-pathway = ein Referenzpfad für 1,5 °C
needs-pathway-end = Endwert und Jahr des Strompfads
needs-plan-2100 = Emissionen bis 2100
needs-pool = der Pool jedes Vertrags und jeder Region
needs-previous-report = der vorige Bericht
needs-pue = PUE jedes neuen Rechenzentrums und welche Knoten sind
needs-quota = der Pflichtanteil je Provinz und Jahr
needs-registry = die Registernummer jedes Zertifikats
needs-renewable-technology = die Technik jedes Vertrags: erneuerbar, nicht nuklear
needs-residual-level = das Restniveau des Branchenpfads
needs-retirement = ein Beleg, dass Nachweise und Zertifikate entwertet sind
needs-reversals = was von Entnahmen wieder frei wurde
needs-sbti-value = der Wert des SBTi-Werkzeugs für dieses Basisjahr
needs-scope3-exclusions = was in Scope 3 ausgenommen ist, mit Tonnen und Grund
needs-scopes-named = die Aussage nennt ihre Scopes und den Anteil der Zertifikate
needs-serials = Seriennummern der Zertifikate
needs-signed-year = das Jahr der Unterzeichnung jedes Vertrags
needs-standard-text = der Text des Standards, der nicht öffentlich ist
needs-submission-year = das Jahr der Einreichung des Ziels
needs-supplier-status = Ausgaben je Lieferantenstatus
needs-target-base-year = das Basisjahr des Ziels
needs-target-facts = Umfang, Methode und Zweck jedes Ziels in den Tabellen
needs-tonnes-of-base = die Tonnen des Jahres, auf das sich das Ziel bezieht
needs-uncertainty = die Unsicherheit jeder Emissionsquelle
needs-validation = wer jedes Ziel validiert hat
needs-usd-rate = der Kurs des US-Dollars
needs-value-added = Wertschöpfung je Jahr
needs-verified-inventory = die Bilanz des Jahres ist geprüft
needs-study = eine Studie des ganzen Unternehmens: „{ $study }“ lässt einen Teil aus
needs-scope3 = Scope 3 in der Bilanz des Basisjahrs
needs-power = Strom in Scope 2
needs-whole-zero = eine Zusage von netto null, die alle Konten umfasst
needs-base-emissions = Emissionen dieses Scopes im Basisjahr

# What disclosures lack
needs-activity-tags = die emissionsintensive Tätigkeit jeder Emissionsquelle
needs-carrying-amounts = Buchwerte der Vermögenswerte
needs-climate-scenarios = als solche benannte Klimaszenarien
needs-company-capex = die Investitionen des ganzen Unternehmens
needs-credit-nature = ob jedes Zertifikat aus Natur oder Technik stammt
needs-credit-stock = gekaufte und gehaltene Zertifikate
needs-energy-content = der Energiegehalt jedes Brennstoffs (mwh_per_unit und energy_class in carriers.csv)
needs-ets-flag = welche Emissionsquellen im Emissionshandel sind
needs-fossil-flag = welche Investition in Kohle, Öl oder Gas geht
needs-grid-mix = der Mix des Netzstroms ohne Vertrag
needs-group-entities = welche Geschäftsfelder zum Konzernkreis gehören
needs-internal-price = ein interner CO₂-Preis (internal_carbon_price in company.yaml) in diesem Jahr
needs-investigated = geprüfte und verworfene Maßnahmen
needs-lever-law = ob ein Gesetz die Maßnahme verlangt
needs-longer-plan = ein längerer Plan
needs-narrative = ein Text des Unternehmens
needs-one-life = eine einzige Nutzungsdauer der Maßnahme
needs-paid-tonnes = ein Planjahr mit Emissionen unter diesem Preis
needs-pay = die Vergütung mit Klimabezug
needs-payback = eine Investition und eine Ersparnis über laufende Kosten hinaus
needs-promise-number = ein Jahr, für das die Tabellen es nennen
needs-credits-retired = im Jahr stillgelegte Zertifikate
needs-statement-line = der Posten des Abschlusses
needs-taxonomy = welche Maßnahmen taxonomiekonform sind

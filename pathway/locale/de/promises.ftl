# Woran eine Zusage gemessen wird.
budget = Budget
clean_electricity_share = Sauberer Strom
credit_share = Anteil der Zertifikate
cumulative_avoided = Bisher vermieden
deployment = Anteil am Potenzial
gross_emissions = Bruttoemissionen
intensity = Intensität
lever_share = Anteil an der Aktivität
net_emissions = Nettoemissionen

"""The mixed-integer program of a case: its decisions, rules and objectives in Pyomo."""

"""What a tonne costs, lever by lever, in the solved plan and by itself."""

"""What evolution without a model gives: funnel, growth, and problems proved with what it found."""

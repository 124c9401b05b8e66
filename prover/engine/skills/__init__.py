"""The library in the proving loop: skills found for a goal, tried, taken into the solved file, and harvested."""

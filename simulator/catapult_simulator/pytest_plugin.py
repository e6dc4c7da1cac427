"""The pytest plugin: fixtures that give tests a simulator. Being written."""

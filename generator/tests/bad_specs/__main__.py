"""`python -m generator.tests.bad_specs` lets every opening comment say what is found now."""

from generator.tests import bad_specs

for path in bad_specs.paths():
    bad_specs.rewrite(path)

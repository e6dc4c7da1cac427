"""Make the golden trees anew: `python -m generator.tests.remake_golden`. Read the diff."""

import shutil

from generator.tests.emitted import GOLDEN, PACKAGES, emitted, looked_at


def main() -> None:
    """Replace every golden tree by what the generator makes now."""
    for name in PACKAGES:
        shutil.rmtree(GOLDEN / name, ignore_errors=True)
        for path, text in looked_at(emitted(name)).items():
            file = GOLDEN / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        print(f"made {GOLDEN / name}")


if __name__ == "__main__":
    main()

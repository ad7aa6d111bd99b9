"""MathML is read as one line that says the same: a fraction is no number of two digits."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from tests.work import EVEN, growth

SENTENCE = "The keeper of the light wrote down that {} as everybody in the harbour knows, and went on."
X, Y, TWO = "<mi>x</mi>", "<mi>y</mi>", "<mn>2</mn>"
SUM = f"<mrow>{X}<mo>+</mo>{Y}</mrow>"
ENERGY = f"<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi>{TWO}</msup>"
TEX = r'<annotation encoding="application/x-tex">{\displaystyle E=mc^{2}}</annotation>'
SEMANTIC = f"<math><semantics><mrow>{ENERGY}</mrow>{TEX}</semantics></math>"


def read(formula: str) -> str:
    """What stands in the sentence in the formula's place."""
    words = f"<p>{SENTENCE.format(formula)}</p><p>{SENTENCE.format('nothing')}</p>"
    document = read_bytes(f"<article><h1>Energy</h1>{words}</article>".encode(), "page.html")
    before, _, after = SENTENCE.partition(" {} ")
    text = document.article.blocks[1].text
    assert text.startswith(before) and text.endswith(after)
    return text[len(before) : -len(after)].strip()


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
        (f"<mfrac>{SUM}<mrow>{TWO}{X}</mrow></mfrac>", "(x + y)/(2x)"),
        (f"<mfrac><mrow><mo>(</mo>{SUM}<mo>)</mo></mrow>{TWO}</mfrac>", "(x + y)/2"),
        (f"<msup>{X}{TWO}</msup>", "x^2"),
        (f"<msup>{X}<mrow><mo>−</mo><mn>1</mn></mrow></msup>", "x^(−1)"),
        (f"<msup><mi>f</mi><mo>′</mo></msup><mo>(</mo>{X}<mo>)</mo>", "f′(x)"),
        (f"<msup><mfrac>{X}{Y}</mfrac>{TWO}</msup>", "(x/y)^2"),
        (f"<msup><mrow><mo>(</mo>{SUM}<mo>)</mo></mrow>{TWO}</msup>", "(x + y)^2"),
        ("<msub><mi>a</mi><mi>i</mi></msub>", "a_i"),
        (f"<msubsup><mi>a</mi><mi>i</mi>{TWO}</msubsup>", "a_i^2"),
        (f"<msqrt>{X}</msqrt>", "√(x)"),
        (f"<msqrt>{X}<mo>+</mo>{Y}</msqrt>", "√(x + y)"),
        (f"<mroot>{X}<mn>3</mn></mroot>", "∛(x)"),
        (f"<mroot>{X}<mi>n</mi></mroot>", "ⁿ√(x)"),
        (f"<mroot>{X}<mi>k</mi></mroot>", "(k)√(x)"),
        (f"<mfenced>{X}{Y}</mfenced>", "(x, y)"),
        (f'<mfenced open="[" close="[" separators=";">{X}{Y}</mfenced>', "[x; y["),
        (f"<mover>{X}<mo>¯</mo></mover>", "x̄"),
        ("<mover><mi>AB</mi><mo>→</mo></mover>", "AB^(→)"),
        ("<munder><mi>lim</mi><mrow><mi>n</mi><mo>→</mo><mi>∞</mi></mrow></munder>", "lim_(n → ∞)"),
        (
            "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>",
            "∑_(i = 1)^n i",
        ),
        ("<mmultiscripts><mi>U</mi><none/><none/><mprescripts/><mn>92</mn><mn>238</mn></mmultiscripts>", "_92^238U"),
        (f"{TWO}<mi>sin</mi><mo>&ApplyFunction;</mo>{X}", "2 sin x"),
        (f"{X}<mtext> if </mtext>{Y}<mo>&lt;</mo>{TWO}", "x if y < 2"),
        ("<mo>−</mo><mn>5</mn><mo>×</mo><mo>−</mo><mn>3</mn>", "−5 × −3"),
        ("<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd>"
         "<mn>1</mn></mtd></mtr></mtable><mo>)</mo>", "(1, 0; 0, 1)"),
        (f"<munder>{SUM}<mo>⏟</mo></munder>", "x + y"),
        (f"<msup>{X}<mo>′′</mo></msup>", "x′′"),
        (f"<mphantom>{Y}</mphantom>{X}", "x"),
        ("12", "12"),
        (ENERGY, "E = mc^2"),
    ],
)  # fmt: skip
def test_a_formula_is_one_line(inside: str, said: str) -> None:
    assert read(f"<math>{inside}</math>") == said


def test_prefixed_elements_are_the_same() -> None:
    assert read("<m:math><m:mfrac><m:mn>1</m:mn><m:mn>2</m:mn></m:mfrac></m:math>") == "1/2"


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        (SEMANTIC, "E = mc^2"),
        (f'<math alttext="energy is mass">{ENERGY}</math>', "energy is mass"),
        (f'<math alttext="\\displaystyle E=mc^{{2}}">{ENERGY}</math>', "E = mc^2"),
        (f"<math><semantics><mrow></mrow>{TEX}</semantics></math>", r"{\displaystyle E=mc^{2}}"),
        ('<math alttext="E=mc^2"></math>', "E=mc^2"),
    ],
)
def test_what_the_author_says_of_it_is_not_said_besides(formula: str, said: str) -> None:
    assert read(formula) == said


@pytest.mark.parametrize(
    "formula",
    [
        '<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;">'
        f'{SEMANTIC}</span><img src="a.svg" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="E=mc^2">'
        "</span>",
        f'<span class="katex"><span class="katex-mathml">{SEMANTIC}</span><span class="katex-html" '
        'aria-hidden="true"><span class="base">E</span>=<span>mc</span>2</span></span>',
        '<span class="MathJax"><nobr aria-hidden="true"><span class="math">E=mc2</span></nobr>'
        f'<span class="MJX_Assistive_MathML">{SEMANTIC}</span></span><script type="math/tex">E=mc^2</script>',
        '<mjx-container class="MathJax"><mjx-math aria-hidden="true"><mjx-c>E=mc2</mjx-c></mjx-math>'
        f"<mjx-assistive-mml>{SEMANTIC}</mjx-assistive-mml></mjx-container>",
    ],
)
def test_a_formula_that_is_also_drawn_is_said_once(formula: str) -> None:
    assert read(formula) == "E = mc^2"


def test_a_picture_beside_a_formula_stays() -> None:
    words = "<p>The keeper wrote down the weather of every evening, because the harbour asked for it.</p>"
    shown = f'{words}<p>{SEMANTIC}</p><img src="a.png" alt="Sea">{words}'
    page = f'<article class="MathJax"><h1>Energy</h1>{shown}</article>'
    document = read_bytes(page.encode(), "page.html")
    assert any(block.alt == "Sea" for block in document.blocks)


@pytest.mark.parametrize("tag", ["mrow", "mfrac", "msqrt", "msup"])
def test_four_times_as_hostile_a_formula_is_four_times_the_work(tag: str) -> None:
    def deep(count: int) -> None:
        assert "x" in read(f"<math>{f'<{tag}>' * count}<mi>x</mi>{f'</{tag}>' * count}</math>")

    def wide(count: int) -> None:
        read(f"<math>{f'<{tag}><mi>x</mi><mi>y</mi></{tag}>' * count}</math>")

    assert growth(deep, 400) < EVEN
    assert growth(wide, 400) < EVEN


@pytest.mark.parametrize("nothing", ["<mspace/>", "<mi></mi>", "<mphantom><mi>x</mi></mphantom>"])
def test_four_times_as_much_room_in_a_formula_is_four_times_the_work(nothing: str) -> None:
    assert growth(lambda count: read(f"<math><mi>x</mi>{nothing * count}<mi>y</mi></math>"), 200) < EVEN

import Testing

@testable import Literate

struct TeXTests {
  @Test(arguments: [
    ("x = 1", "x = 1"),
    ("\\frac{a}{b}", "a/b"),
    ("\\frac{a + b}{c + d}", "(a + b)/(c + d)"),
    ("\\frac{1}{1 + e^{-z}}", "1/(1 + e⁻ᶻ)"),
    ("\\frac{1}{2n}", "1/(2n)"),
    ("\\frac{x}{a(1 − a)}", "x/(a(1 − a))"),
    ("\\frac{∂L}{∂w_i}", "∂L/∂wᵢ"),
    ("\\frac{\\partial}{\\partial z}", "∂/∂z"),
    ("\\frac{σ(z)}{σ(1)}", "σ(z)/σ(1)"),
    ("\\tfrac12 (a − y)^2", "½ (a − y)²"),
    ("\\tfrac{1}{7}", "1/7"),
    ("10^{-3}", "10⁻³"),
    ("X^\\top X", "XᵀX"), ("w^T x", "wᵀ x"), ("w^{(t)}", "w⁽ᵗ⁾"),
    ("x_i^2", "xᵢ²"), ("z_{k+1}", "zₖ₊₁"), ("x_d", "x_d"),
    ("w_{\\text{new}}", "w_new"), ("w_{d+1}", "w_(d+1)"),
    ("e^{w \\cdot x}", "e^(w · x)"),
    ("y\\ln p + \\ln(1 - p)", "y ln p + ln(1 − p)"),
    ("\\log\\frac{p}{1-p}", "log p/(1−p)"),
    ("\\hat p \\ge \\bar{y}", "p̂ ≥ ȳ"),
    ("\\sum_{i=1}^n x_i", "Σᵢ₌₁ⁿ xᵢ"),
    ("\\prod_k p_k \\le \\infty", "Πₖ pₖ ≤ ∞"),
    ("a \\ne b \\to c", "a ≠ b → c"), ("A\\times B", "A × B"),
    ("x \\in \\mathbb{R}^d", "x ∈ ℝᵈ"), ("\\mathcal{L}", "ℒ"),
    ("\\left(\\frac{a}{b}\\right)", "(a/b)"),
    ("\\left. f \\right|", "f |"),
    ("a,\\quad b\\, c", "a,\u{A0}\u{A0} b c"),
    ("\\{0, 1\\}", "{0, 1}"), ("f'", "f′"),
    ("\\sqrt{x + 1}", "√(x + 1)"), ("\\sqrt 2", "√2"),
    ("\\operatorname{softmax}(z)", "softmax(z)"),
    ("\\alpha\\beta \\Sigma σ ∂ Σ", "αβΣσ ∂ Σ"),
    ("\\unknown{x}", "\\unknownx"), ("\\binom{n}{k}", "(n choose k)"),
    ("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}", "[1 2; 3 4]"),
    ("\\underbrace{a − y}_{\\text{error}}", "a − y [error]"),
  ])
  func `TeX reads as a line of Unicode`(tex: String, text: String) {
    #expect(unicode(fromTeX: tex) == text)
  }

  @Test func `aligned rows keep their column`() {
    let tex = "\\begin{aligned} L &= a + b \\\\ &= c \\end{aligned}"
    #expect(unicode(fromTeX: tex) == "L = a + b\n\u{A0} = c")
  }

  @Test(arguments: [
    "{", "}", "\\", "^", "_", "\\frac", "x^", "\\begin{a}", "$", "",
  ])
  func `broken TeX does no harm`(tex: String) {
    #expect(unicode(fromTeX: tex).count <= tex.count + 2)
  }
}

/// What commands of TeX look like in Unicode.
enum TeXSymbols {
  /// Letters and signs that touch what follows.
  static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε",
    "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ",
    "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ",
    "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    "sum": "Σ", "prod": "Π", "int": "∫", "partial": "∂", "nabla": "∇",
    "infty": "∞", "ell": "ℓ", "top": "⊤", "prime": "′", "forall": "∀",
    "exists": "∃", "emptyset": "∅", "neg": "¬", "lnot": "¬", "langle": "⟨",
    "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
    "lvert": "|", "rvert": "|", "vert": "|", "lVert": "‖", "rVert": "‖",
    "Vert": "‖", "|": "‖", "ldots": "…", "dots": "…", "cdots": "…",
    "vdots": "⋮", "star": "⋆", "dagger": "†", "bullet": "•", "surd": "√",
    "lbrace": "{", "rbrace": "}", "lt": "<", "gt": ">",
  ]

  /// Signs with a blank on either side.
  static let relations: [String: String] = [
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "Rightarrow": "⇒",
    "implies": "⇒", "iff": "⇔", "Leftrightarrow": "⇔", "mapsto": "↦",
    "cdot": "·", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "in": "∈",
    "notin": "∉", "approx": "≈", "equiv": "≡", "propto": "∝", "sim": "~",
    "ll": "≪", "gg": "≫", "mid": "|", "circ": "∘", "odot": "⊙",
    "otimes": "⊗", "oplus": "⊕", "land": "∧", "lor": "∨", "cup": "∪",
    "cap": "∩", "subset": "⊂", "subseteq": "⊆", "perp": "⊥", "parallel": "∥",
    "setminus": "∖", "simeq": "≃", "succ": "≻", "prec": "≺", "bmod": "mod",
    "gets": "←", "uparrow": "↑", "downarrow": "↓",
  ]

  /// Names set upright.
  static let functions: Set<String> = [
    "ln", "log", "exp", "max", "min", "arg", "argmax", "argmin", "lim", "sup",
    "inf", "sin", "cos", "tan", "tanh", "sinh", "cosh", "arctan", "det",
    "dim", "Pr", "rank", "tr", "deg", "gcd", "ker",
  ]

  /// Marks over a letter, as combining characters.
  static let accents: [String: String] = [
    "hat": "\u{302}", "widehat": "\u{302}", "bar": "\u{304}",
    "overline": "\u{305}", "tilde": "\u{303}", "widetilde": "\u{303}",
    "dot": "\u{307}", "ddot": "\u{308}", "vec": "\u{20D7}",
  ]

  /// Commands that only change how their argument looks.
  static let wrappers: Set<String> = [
    "text", "textbf", "textit", "textrm", "mathrm", "mathbf", "mathit",
    "mathsf", "boldsymbol", "bm", "operatorname", "displaystyle", "textstyle",
    "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg", "limits",
    "nolimits", "boxed", "phantom", "mathop", "mathrel", "mathbin",
  ]

  /// Fractions that have a character of their own.
  static let fractions: [String: String] = [
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕",
    "2/5": "⅖", "3/5": "⅗", "4/5": "⅘", "1/6": "⅙", "5/6": "⅚", "1/8": "⅛",
    "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
  ]

  /// Double-struck and script letters.
  static let doubleStruck: [Character: String] = [
    "R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "E": "𝔼", "P": "ℙ",
    "L": "ℒ", "1": "𝟙",
  ]

  /// Characters that stand high.
  static let superscripts = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW"
        + "βγδθφχ⊤′*⋆",
      "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ"
        + "ᵝᵞᵟᶿᵠᵡᵀ′*⋆"))

  /// Characters that stand low.
  static let subscripts = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+−=()aehijklmnoprstuvxβγρφχ",
      "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"))

  /// Every character that stands high or low.
  static let scripts = Set(superscripts.values).union(subscripts.values)
}

extension SeededGenerator {
  /// Draws from the uniform distribution on [0, 1), a multiple of 2⁻⁵³.
  @inlinable
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Draws from the uniform distribution on the open interval (0, 1):
  /// an odd multiple of 2⁻⁵³, so that its logarithm is finite.
  @inlinable
  public mutating func openUniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// Draws from a normal distribution.
  ///
  /// Marsaglia's polar method; the second value of each pair is not kept,
  /// so that the stream depends on the generator's state alone.
  public mutating func normal(
    mean: Double = 0, standardDeviation: Double = 1
  ) -> Double {
    while true {
      let u = 2 * uniform() - 1
      let v = 2 * uniform() - 1
      let square = u * u + v * v
      if square > 0 && square < 1 {
        let radius = (-2 * log(square) / square).squareRoot()
        return mean + standardDeviation * (u * radius)
      }
    }
  }

  /// Draws from the standard logistic distribution, P(Z ≤ z) = 1/(1 + e⁻ᶻ).
  public mutating func logistic() -> Double {
    let u = openUniform()
    return log(u / (1 - u))
  }

  /// Draws from the standard Gumbel distribution, P(Z ≤ z) = exp(−e⁻ᶻ).
  public mutating func gumbel() -> Double {
    -log(-log(openUniform()))
  }

  /// Draws true with the stated probability.
  /// - Precondition: 0 ≤ probability ≤ 1.
  public mutating func bernoulli(_ probability: Double) -> Bool {
    require(
      probability >= 0 && probability <= 1,
      "\(probability) is not a probability")
    return uniform() < probability
  }

  /// Draws index i with probability proportional to its weight.
  /// - Precondition: the weights are finite, none is negative, one positive.
  public mutating func categorical(_ weights: [Double]) -> Int {
    let total = sum(weights)
    require(
      weights.allSatisfy { $0 >= 0 } && total > 0 && total.isFinite,
      "\(weights) are not the weights of a distribution")
    let threshold = uniform() * total
    var cumulated = 0.0
    var last = 0
    for (i, weight) in weights.enumerated() where weight > 0 {
      cumulated += weight
      last = i
      if threshold < cumulated { break }
    }
    return last
  }

  /// Draws one of the integers 0, 1, …, bound − 1, each equally likely.
  ///
  /// The largest multiple of the bound that fits into 64 bits is cut into
  /// equal parts; draws beyond it are drawn again.
  /// - Precondition: the bound is positive.
  public mutating func integer(below bound: Int) -> Int {
    require(bound > 0, "there is no integer from 0 below \(bound)")
    let parts = UInt64(bound)
    let surplus = (UInt64.max % parts + 1) % parts
    while true {
      let bits = next()
      if bits <= UInt64.max - surplus { return Int(bits % parts) }
    }
  }

  /// Puts the elements into random order, all orders equally likely.
  ///
  /// Fisher and Yates's method from the last place to the first. The
  /// standard library's own shuffle does not promise to keep its order
  /// from one version to the next; this one does.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }
}

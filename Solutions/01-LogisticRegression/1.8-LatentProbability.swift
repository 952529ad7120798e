// Exercise 1.8 · Gaussian noise on a hidden score · stretch · 10 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns the probability that score + noise > 0, where the noise is
  /// Gaussian with mean 0 and the given standard deviation, which is positive.
  static func latentProbability(
    score: Double, noise deviation: Double
  ) -> Double {
    // score + s ε > 0 says ε > −score/s, and since the bell is symmetric,
    // that is as likely as ε < score/s: Φ(score/s), the probit model.
    //
    // Φ(u) = ½ erfc(−u/√2): erfc integrates e^(−t²), the bell is e^(−u²/2),
    // so u = √2 t. The form ½ (1 + erf(u/√2)) is equal on paper, but far to
    // the left it takes nearly 1 from 1.
    let u = score / deviation
    return 0.5 * erfc(-u / 2.0.squareRoot())
  }
}

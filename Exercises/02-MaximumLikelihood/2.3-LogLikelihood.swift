// Exercise 2.3 · A log-likelihood from logits · recommended · 8 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns Σ [y ln p + (1 − y) ln(1 − p)] with p = σ(z): the log-likelihood of
  /// labels y, each 0 or 1, under logits z.
  ///
  /// A sum, natural logarithm. It has to be finite for any finite logits, right
  /// to full precision where the model is all but certain, and exact where it is
  /// certain and right. No function of the chapter is in scope, only the usual
  /// ones: `exp`, `log`, `log1p`.
  ///
  ///     logLikelihood(logits: [0, 0], labels: [1, 0])  →  −1.3862…
  ///     logLikelihood(logits: [800], labels: [0])      →  −800
  static func logLikelihood(
    logits: [Double], labels: [Double]
  ) throws -> Double {
    try todo()
  }
}

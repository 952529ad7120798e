// Exercise 3.8 · The Jacobian of softmax · recommended · 8 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the Jacobian of softmax where its value is p: in row i and
  /// column j stands ∂pᵢ/∂zⱼ, (k × k).
  static func softmaxJacobian(_ p: [Double]) -> [[Double]] {
    // pᵢ = eᶻⁱ/S. By the quotient rule, with ∂S/∂zⱼ = eᶻʲ,
    //
    //   ∂pᵢ/∂zⱼ = (eᶻⁱ if i = j, else 0)/S − eᶻⁱ eᶻʲ/S²
    //           = (pᵢ if i = j, else 0) − pᵢ pⱼ.
    //
    // The second part is there for every pair: each score is in the common
    // denominator. Leaving it out off the diagonal is a common mistake
    // with softmax. A row sums to pᵢ − pᵢ Σⱼ pⱼ = 0: the same shift of all
    // scores changes nothing.
    var jacobian = p.map { own in p.map { other in -own * other } }
    for i in p.indices { jacobian[i][i] += p[i] }
    return jacobian
  }
}

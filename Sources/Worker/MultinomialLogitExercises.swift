public import LinearAlgebra

/// The signatures of chapter 5's exercises.
public protocol MultinomialLogitExercises {
  /// 5.1: k probabilities from the k − 1 scores of the classes but the base.
  static func probabilities(_ scores: [Double], base: Int) throws -> [Double]

  /// 5.2: the same model's coefficients, ((1 + d) × k), with the class `base`
  /// at zero.
  static func rebased(
    _ coefficients: Matrix, to base: Int
  ) throws -> Matrix

  /// 5.3: the same model's coefficients, ((1 + d) × k), in which each row sums
  /// to 0.
  static func centred(_ coefficients: Matrix) throws -> Matrix

  /// 5.4: the gradient of the summed cross-entropy, ((1 + d) × k).
  static func gradient(
    _ design: Matrix, labels: [Int], coefficients: Matrix
  ) throws -> Matrix

  /// 5.5: one block of one example's Hessian, (m × m).
  static func hessianBlock(
    _ x: [Double], probabilities: [Double], row: Int, column: Int
  ) throws -> Matrix

  /// 5.6: the factor on the odds of `label` against `base` when one feature
  /// changes.
  static func relativeRiskRatio(
    _ coefficients: Matrix, of label: Int, against base: Int, feature: Int,
    change: Double
  ) throws -> Double

  /// 5.7: the penalty and the two weights of the same model with two logits.
  static func twoLogits(penalty: Double, weight: Double) throws -> [Double]

  /// 5.8: the outputs of k one-against-the-rest classifiers made to sum to 1.
  static func normalisedOutputs(_ logits: [Double]) throws -> [Double]

  /// 5.9: the probabilities of a conditional logit among what is on offer.
  static func choiceProbabilities(
    _ attributes: Matrix, coefficients: [Double], available: [Bool]
  ) throws -> [Double]

  /// 5.10: utilities with a standard Gumbel draw added to each.
  static func randomUtilities(
    _ utilities: [Double], uniforms: [Double]
  ) throws -> [Double]
}

extension MultinomialLogitExercises {
  /// Answers the judge.
  public static func main() {
    serve([
      answer("5.1", probabilities),
      answer("5.2", rebased),
      answer("5.3", centred),
      answer("5.4", gradient),
      answer("5.5", hessianBlock),
      answer("5.6", relativeRiskRatio),
      answer("5.7", twoLogits),
      answer("5.8", normalisedOutputs),
      answer("5.9", choiceProbabilities),
      answer("5.10", randomUtilities),
    ])
  }
}

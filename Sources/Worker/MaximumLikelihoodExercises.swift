import LinearAlgebra

/// The signatures of chapter 2's exercises.
public protocol MaximumLikelihoodExercises {
  /// 2.1: the log-likelihood of the tosses of a coin.
  static func coinLogLikelihood(
    heads: Int, tails: Int, probability: Double
  ) throws -> Double
  /// 2.2: how many equal factors make a product of exactly 0.
  static func factorsUntilZero(_ probability: Double) throws -> Int?
  /// 2.3: the log-likelihood of labels, from logits.
  static func logLikelihood(
    logits: [Double], labels: [Double]
  ) throws -> Double
  /// 2.4: the gradient of the log-likelihood.
  static func score(
    _ coefficients: [Double], design: Matrix, labels: [Double]
  ) throws -> [Double]
  /// 2.5: the second derivatives of the log-likelihood.
  static func hessian(
    _ coefficients: [Double], design: Matrix
  ) throws -> Matrix
  /// 2.6: the coefficients after one step of Newton's method.
  static func newtonStep(
    _ coefficients: [Double], score: [Double], hessian: Matrix
  ) throws -> [Double]
  /// 2.7: standard errors from the Hessian at the maximum.
  static func standardErrors(hessian: Matrix) throws -> [Double]
  /// 2.8: the learning rate above which gradient descent diverges.
  static func learningRateLimit(hessian: Matrix) throws -> Double
  /// 2.9: a direction that separates two classes, if there is one.
  static func separatingDirection(
    _ x: [Double], labels: [Int]
  ) throws -> [Double]?
  /// 2.10: the gradient of the penalised log-likelihood.
  static func penalisedScore(
    _ coefficients: [Double], design: Matrix, labels: [Double],
    penalty: Double
  ) throws -> [Double]
}

extension MaximumLikelihoodExercises {
  /// Answers the judge.
  public static func main() {
    serve([
      answer("2.1", coinLogLikelihood), answer("2.2", factorsUntilZero),
      answer("2.3", logLikelihood), answer("2.4", score),
      answer("2.5", hessian), answer("2.6", newtonStep),
      answer("2.7", standardErrors), answer("2.8", learningRateLimit),
      answer("2.9", separatingDirection), answer("2.10", penalisedScore),
    ])
  }
}

/// The signatures of chapter 1's exercises.
public protocol LogisticRegressionExercises {
  /// 1.1: the odds of a probability.
  static func odds(_ probability: Double) throws -> Double
  /// 1.2: the sigmoid, to full precision in both tails.
  static func sigmoid(_ z: Double) throws -> Double
  /// 1.3: the derivative of the sigmoid.
  static func sigmoidSlope(_ z: Double) throws -> Double
  /// 1.4: intercept and slope of the line of least squares.
  static func leastSquaresLine(
    _ x: [Double], _ y: [Double]
  ) throws -> [Double]
  /// 1.5: new values on the scale of the training values.
  static func standardised(
    _ new: [Double], by training: [Double]
  ) throws -> [Double]
  /// 1.6: the factor of the odds for a change of the feature.
  static func oddsRatio(weight: Double, change: Double) throws -> Double
  /// 1.7: the feature at which the model gives a probability.
  static func input(
    atProbability probability: Double, intercept: Double, weight: Double
  ) throws -> Double?
  /// 1.8: the probability that score plus Gaussian noise is positive.
  static func latentProbability(
    score: Double, noise deviation: Double
  ) throws -> Double
  /// 1.9: labels from logits and a threshold on the probability.
  static func predictions(
    logits: [Double], threshold: Double
  ) throws -> [Int]
  /// 1.10: the softmax of two scores.
  static func softmaxOfTwo(_ logits: [Double]) throws -> [Double]
}

extension LogisticRegressionExercises {
  /// Answers the judge.
  public static func main() {
    serve([
      answer("1.1", odds), answer("1.2", sigmoid),
      answer("1.3", sigmoidSlope), answer("1.4", leastSquaresLine),
      answer("1.5", standardised), answer("1.6", oddsRatio),
      answer("1.7", input), answer("1.8", latentProbability),
      answer("1.9", predictions), answer("1.10", softmaxOfTwo),
    ])
  }
}

/// The signatures of chapter 6's exercises.
public protocol VanishingGradientsWithMSEExercises {
  /// Exercise 6.1: the slope of cross-entropy by the logit.
  static func crossEntropySlope(logit z: Double, label y: Double) throws
    -> Double
  /// Exercise 6.2: the slope of squared error by the logit.
  static func squaredErrorSlope(logit z: Double, label y: Double) throws
    -> Double
  /// Exercise 6.3: the steps of squared error until a < ½.
  static func epochsToHalf(
    weight: Double, bias: Double, input x: Double, rate: Double
  ) throws -> Int
  /// Exercise 6.4: the output where squared error is steepest.
  static func steepest(label y: Double) throws -> [Double]
  /// Exercise 6.5: the second derivative of squared error by the logit.
  static func squaredErrorCurvature(logit z: Double, label y: Double) throws
    -> Double
  /// Exercise 6.6: the loss whose slope through tanh is t − y.
  static func lossForTanh(output t: Double, label y: Double) throws -> Double
  /// Exercise 6.7: log-sum-exp minus the maximum.
  static func gap(logits: [Double]) throws -> Double
  /// Exercise 6.8: the slopes of squared error by the logits of a softmax.
  static func softmaxSquaredErrorSlope(
    logits: [Double], label: Int
  ) throws -> [Double]
  /// Exercise 6.9: the share of the cross-entropy that wrong examples carry.
  static func shareOfLoss(
    logits: [[Double]], labels: [Int]
  ) throws -> Double
  /// Exercise 6.10: whether the slope of squared error vanishes in Float.
  static func isZeroInFloat(logit z: Double, label y: Double) throws -> Bool
}

extension VanishingGradientsWithMSEExercises {
  /// Answers the judge.
  public static func main() {
    serve([
      answer("6.1", crossEntropySlope),
      answer("6.2", squaredErrorSlope),
      answer("6.3", epochsToHalf),
      answer("6.4", steepest),
      answer("6.5", squaredErrorCurvature),
      answer("6.6", lossForTanh),
      answer("6.7", gap),
      answer("6.8", softmaxSquaredErrorSlope),
      answer("6.9", shareOfLoss),
      answer("6.10", isZeroInFloat),
    ])
  }
}

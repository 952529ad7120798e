public import LinearAlgebra

/// The signatures of chapter 4's exercises.
public protocol LogSumExpExercises {
  /// 4.1: the logarithm of the largest number of a floating-point format.
  static func largestExponent(bits: Int, maximum: Int) throws -> Double
  /// 4.2: the largest value, NaN if any value is.
  static func largest(_ values: [Double]) throws -> Double?
  /// 4.3: the logarithm of a sum of exponentials.
  static func logSumExp(_ logits: [Double]) throws -> Double
  /// 4.4: softplus, to full precision in both tails.
  static func softplus(_ z: Double) throws -> Double
  /// 4.5: ln(1 − eˣ) for x ≤ 0.
  static func logOfOneMinusExp(_ x: Double) throws -> Double
  /// 4.6: the logarithms of softmax.
  static func logSoftmax(_ logits: [Double]) throws -> [Double]
  /// 4.7: the softmax of each row.
  static func batchSoftmax(_ logits: Matrix) throws -> Matrix
  /// 4.8: the cross-entropy of one example from its logits.
  static func crossEntropy(logits: [Double], label: Int) throws -> Double
  /// 4.9: the gradient of the cross-entropy by the logits.
  static func crossEntropyGradient(
    logits: [Double], label: Int
  ) throws -> [Double]
  /// 4.10: the gradient of log-sum-exp by central differences.
  static func numericalGradient(at logits: [Double]) throws -> [Double]
}

extension LogSumExpExercises {
  /// Answers the judge.
  public static func main() {
    serve([
      answer("4.1", largestExponent), answer("4.2", largest),
      answer("4.3", logSumExp), answer("4.4", softplus),
      answer("4.5", logOfOneMinusExp), answer("4.6", logSoftmax),
      answer("4.7", batchSoftmax), answer("4.8", crossEntropy),
      answer("4.9", crossEntropyGradient), answer("4.10", numericalGradient),
    ])
  }
}

/// The signatures of chapter 3's exercises.
public protocol ScoresAreNotProbabilitiesExercises {
  /// 3.1: each score over the sum of the scores, where that is a distribution.
  static func standardNormalised(_ scores: [Double]) throws -> [Double]?
  /// 3.2: the softmax of the scores.
  static func softmax(_ scores: [Double]) throws -> [Double]
  /// 3.3: the log-odds of one class against another.
  static func logOdds(
    of first: Int, against second: Int, scores: [Double]
  ) throws -> Double
  /// 3.4: scores whose softmax is given.
  static func logits(of probabilities: [Double]) throws -> [Double]
  /// 3.5: the softmax of the scores at a temperature.
  static func tempered(
    _ scores: [Double], temperature: Double
  ) throws -> [Double]
  /// 3.6: the entropy of a distribution.
  static func entropy(_ probabilities: [Double]) throws -> Double
  /// 3.7: the temperature at which two scores have given odds.
  static func temperature(
    forOdds odds: Double, of score: Double, against other: Double
  ) throws -> Double?
  /// 3.8: the Jacobian of softmax where it is p.
  static func softmaxJacobian(_ p: [Double]) throws -> [[Double]]
  /// 3.9: the class with the largest score.
  static func mostProbable(_ scores: [Double]) throws -> Int?
  /// 3.10: the probabilities of a dimmed image.
  static func dimmedProbabilities(
    pixels: [Double], weights: [[Double]], intercepts: [Double],
    brightness: Double
  ) throws -> [Double]
}

extension ScoresAreNotProbabilitiesExercises {
  /// Answers the judge.
  public static func main() {
    serve([
      answer("3.1", standardNormalised), answer("3.2", softmax),
      answer("3.3", logOdds), answer("3.4", logits),
      answer("3.5", tempered), answer("3.6", entropy),
      answer("3.7", temperature), answer("3.8", softmaxJacobian),
      answer("3.9", mostProbable), answer("3.10", dimmedProbabilities),
    ])
  }
}

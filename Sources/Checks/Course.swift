import Coursework

/// The course: its chapters in reading order.
public enum Course {
  /// Every chapter that has exercises.
  public static let chapters: [Chapter] = [
    logisticRegression,
    maximumLikelihood,
    scoresAreNotProbabilities,
    logSumExpChapter,
    multinomialLogit,
    vanishingGradientsWithMSE,
  ]

  /// Every exercise in reading order.
  public static let exercises: [Exercise] = chapters.flatMap(\.exercises)
}

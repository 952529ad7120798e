/// The signatures of chapter 2's exercises.
public protocol MaximumLikelihoodExercises {
}

extension MaximumLikelihoodExercises {
  /// Answers the judge.
  public static func main() {
    serve([])
  }
}

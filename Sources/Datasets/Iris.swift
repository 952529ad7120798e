import LinearAlgebra

/// Fisher's 150 irises of three species, 50 of each.
public struct Iris: Sendable {
  /// Length and width of sepal and petal, in centimetres, `(150 × 4)`.
  public let features: Matrix

  /// What the columns of `features` measure.
  public let featureNames: [String]

  /// The species of each flower, a position in `speciesNames`, `(150)`.
  public let labels: [Int]

  /// Setosa, versicolor, virginica: the classes 0, 1 and 2.
  public let speciesNames: [String]
}

/// Loads the irises as Fisher printed them, species after species.
///
/// - Throws: `DatasetError` if the shipped file was changed.
/// - Source: R. A. Fisher, Annals of Eugenics 7 (1936), 179–188. See README.
public func iris() throws(DatasetError) -> Iris {
  let table = try shippedTable("iris")
  let species = ["setosa", "versicolor", "virginica"]
  return Iris(
    features: try table.matrix([
      "sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm",
    ]),
    featureNames: [
      "sepal length (cm)", "sepal width (cm)",
      "petal length (cm)", "petal width (cm)",
    ],
    labels: try table.categories("species", among: species),
    speciesNames: species)
}

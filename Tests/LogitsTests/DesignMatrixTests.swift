import LinearAlgebra
import Testing

@testable import Logits

struct DesignMatrixTests {
  @Test func `a column of ones comes before the features`() {
    #expect(
      designMatrix(Matrix([[5, 6], [7, 8]]))
        == Matrix([[1, 5, 6], [1, 7, 8]]))
    #expect(designMatrix(.zeros(rows: 2, columns: 0)) == Matrix([[1], [1]]))
  }

  @Test func `columns are scaled by powers of two`() throws {
    let design = try ScaledDesign(Matrix([[-5, 0, 0.3], [3, 0, 0.1]]))
    #expect(design.scales == [1, 4, 1, 0.25])
    #expect(design.matrix.row(0) == [1, -1.25, 0, 1.2])
  }

  @Test func `a layer for the features does what the scaled columns do`() throws
  {
    let features = Matrix([[-5, 0, 0.3], [3, 0, 0.1]])
    let design = try ScaledDesign(features)
    let parameters: [Double] = [1, 2, 3, 4, 5, 6, 7, 8]
    let w = Matrix(rows: 4, columns: 2, elements: parameters)
    #expect(
      design.layer(parameters, classes: 2).logits(features.elements, 0..<2)
        == matmul(design.matrix, w).elements)
    #expect(design.dividing([1, 2, 3, 4]) == [1, 0.5, 3, 16])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `an element that is not finite is named`(element: Double) {
    #expect(throws: OptimisationError.notFinite(row: 1, column: 0)) {
      try ScaledDesign(Matrix([[1, 2], [element, 2]]))
    }
    // Also before elements that are.
    #expect(throws: OptimisationError.notFinite(row: 0, column: 1)) {
      try ScaledDesign(Matrix([[1, element], [1, 2], [3, 4]]))
    }
  }

  @Test func `the first dependent feature is found`() throws {
    let independent = Matrix([[1, 0], [0, 1], [2, 5], [3, 3]])
    #expect(try ScaledDesign(independent).dependentFeature == nil)
    let constant = Matrix([[1, 7], [2, 7], [3, 7]])
    #expect(try ScaledDesign(constant).dependentFeature == 1)
    let sums = Matrix([
      [1, 2, 3], [0, 5, 5], [2, 2, 4], [7, 1, 8], [1, 1, 2],
    ])
    #expect(try ScaledDesign(sums).dependentFeature == 2)
    let fewer = Matrix([[1, 2], [3, 5]])
    #expect(try ScaledDesign(fewer).dependentFeature == 1)
  }

  @Test func `years differ enough from the intercept`() throws {
    let years = Matrix.column((0..<20).map { 2000 + Double($0 % 3) })
    #expect(try ScaledDesign(years).dependentFeature == nil)
  }
}

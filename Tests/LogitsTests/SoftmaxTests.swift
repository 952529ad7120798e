import LinearAlgebra
import Logits
import Testing

struct SoftmaxTests {
  @Test(arguments: [
    [1.0, 2, 3], [0, 800], [-800, -801, 5], [7], [2, 2, 2, 2],
  ])
  func `probabilities sum to 1`(z: [Double]) {
    #expect(isClose(sum(softmax(z)), to: 1, relative: 1e-15))
  }

  @Test func `softmax is unchanged by a shift of its logits`() {
    #expect(softmax([11, 12]) == softmax([1, 2]))
    #expect(softmax([1001, 1002]) == softmax([1, 2]))
  }

  @Test func `two classes are the sigmoid of the difference`() {
    // mpmath 1.3, 40 digits, of the Doubles 0.03 and 1.92.
    expect(softmax([0.03, 1.92])[1], within: 4, of: 0.8687555305614767)
    #expect(isClose(softmax([1, 3])[1], to: sigmoid(2), relative: 1e-15))
  }

  @Test func `softmax agrees with mpmath at any scale`() {
    // mpmath 1.3, 60 digits.
    let p = softmax([1, 2, 3])
    expect(
      p, within: 4,
      of: [0.09003057317038046, 0.24472847105479764, 0.6652409557748219])
    expect(
      softmax([1e-3, 700.25, -650.125]), within: 4,
      of: [7.686406377565997e-305, 1, 0])
    expect(softmax([40, 0]), within: 4, of: [1, 4.248354255291589e-18])
  }

  @Test func `the temperature divides the logits`() {
    // mpmath 1.3, 60 digits; T = 0.7 is the Double, so are the logits.
    let cases: [(Double, [Double])] = [
      (
        0.1,
        [2.0610600462090647e-09, 4.539786860886668e-05, 0.9999546000703311]
      ),
      (0.5, [0.015876239976466765, 0.11731042782619837, 0.8668133321973349]),
      (2, [0.1863237232258476, 0.3071958857184984, 0.506480391055654]),
      (10, [0.3006096053557273, 0.3322249935333472, 0.3671654011109255]),
    ]
    for (temperature, expected) in cases {
      expect(
        softmax([1, 2, 3], temperature: temperature), within: 4, of: expected)
    }
    expect(
      softmax([700.3, 250.1], temperature: 0.7), within: 4,
      of: [1, 4.859662035509028e-280])
  }

  @Test func `nothing, infinities and NaN`() {
    #expect(softmax([Double]()) == [])
    #expect(softmax([-.infinity, 0]) == [0, 1])
    #expect(softmax([-1e308, 1e308]) == [0, 1])
    #expect(softmax([-0.0, 0]) == [0.5, 0.5])
  }

  @Test(arguments: [
    [-Double.infinity, -.infinity], [1, .infinity], [.nan, 1], [1, .nan],
  ])
  func `logits without a distribution give NaN throughout`(z: [Double]) {
    #expect(softmax(z).allSatisfy { $0.isNaN })
  }

  @Test func `rows are taken one by one`() {
    let p = softmax(Matrix([[0, 0], [-1000, -1001]]))
    #expect(p.row(0) == [0.5, 0.5])
    expect(
      p.row(1), within: 4, of: [0.7310585786300049, 0.2689414213699951])
  }

  @Test func `the Jacobian agrees with central differences`() {
    let z = [0.5, -1, 2]
    let jacobian = softmaxJacobian(z)
    for i in 0..<3 {
      expectGradient({ _ in jacobian.row(i) }, of: { softmax($0)[i] }, at: z)
    }
    #expect(jacobian == jacobian.transposed())
    #expect(jacobian.rowVectors.allSatisfy { abs(sum($0)) <= 1e-16 })
  }

  @Test func `the Jacobian at 1, 2, 3 is the one in the books`() {
    // p₀ (1 − p₀) and −p₀ p₁ from the probabilities by mpmath 1.3.
    let jacobian = softmaxJacobian([1, 2, 3])
    #expect(isClose(jacobian[0, 0], to: 0.08192506906499322, relative: 1e-14))
    #expect(isClose(jacobian[0, 1], to: -0.022033044520174298, relative: 1e-14))
  }

  @Test func `a temperature that is not positive stops`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = softmax([1, 2], temperature: 0)
    }
    expectMessage(result, "the temperature is 0.0")
  }
}

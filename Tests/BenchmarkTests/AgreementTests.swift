import Testing

@testable import benchmark

@Suite struct AgreementTests {
  private let peer = Peer(name: "PyTorch Double", target: 1)

  @Test func `a difference above the tolerance, or none at all, fails`() {
    func holds(_ difference: Double) -> Bool {
      Agreement(quantity: "", difference: difference, tolerance: 1e-6).holds
    }
    #expect(holds(0))
    #expect(holds(1e-6))
    #expect(!holds(1.1e-6))
    #expect(!holds(.infinity))
    #expect(!holds(.nan))
  }

  @Test func `the largest difference is relative to what is above 1`() {
    #expect(largestDifference([1, 202, 0], [1, 200, 0.5]) == 0.5)
    #expect(largestDifference([2, 202], [2, 200]) == 0.01)
    #expect(largestDifference([1], [1, 2]) == .infinity)
    #expect(largestDifference([.nan], [1]).isNaN)
    #expect(largestDifference([.infinity], [.infinity]) == 0)
  }

  @Test func `the worst of several comparisons is reported`() {
    let near = Agreement(quantity: "near", difference: 0.9, tolerance: 1)
    let far = Agreement(quantity: "far", difference: 2e-3, tolerance: 1e-3)
    let none = Agreement(quantity: "none", difference: .nan, tolerance: 1)
    #expect([near, far].worst == far)
    #expect([far, near].worst == far)
    #expect([none, far].worst?.quantity == "none")
    #expect([far, none, near].worst?.quantity == "none")
    #expect([Agreement]().worst == nil)
  }

  @Test func `a wrong result is refused, and a right one is not`() throws {
    let workload = BatchWorkload.sigmoids
    let right = workload.run()
    var wrong = right
    wrong[12345] += 1e-10
    #expect(workload.agreements(right, right, of: peer).worst?.holds == true)
    #expect(workload.agreements(right, wrong, of: peer).worst?.holds == false)
  }

  @Test func `coefficients short of the maximum are refused`() throws {
    var workload = BinaryWorkload(rows: 2_000, columns: 3)
    let ours = try workload.run()
    var theirs = ours
    #expect(workload.agreements(ours, theirs, of: peer).worst?.holds == true)
    theirs[1] += 1e-4
    #expect(workload.agreements(ours, theirs, of: peer).worst?.holds == false)
    #expect(workload.agreements(theirs, ours, of: peer).worst?.holds == false)
  }

  @Test func `an objective above the minimum is refused`() throws {
    var workload = try DigitsWorkload()
    let ours = try workload.run()
    #expect(workload.agreements(ours, ours, of: peer).worst?.holds == true)
    let short = ours.map { 0.999 * $0 }
    #expect(workload.agreements(ours, short, of: peer).worst?.holds == false)
    #expect(workload.agreements(ours, [], of: peer).worst?.holds == false)
  }

  @Test func `a refused row has no ratio and fails the report`() throws {
    var times = Times()
    times.add(1)
    let agreement = Agreement(quantity: "x", difference: 2, tolerance: 1)
    let row = Row(
      workload: "w", title: "t", side: "p", times: times, ratio: 3, target: 2,
      agreement: agreement)
    #expect(row.isRefused)
    #expect(Table.text([row]).contains("REFUSED: x 2.0e+00 > 1.0e+00"))
    let report = Report(peers: [:], rows: [Report.Line(row)])
    #expect(report.hasRefusal)
    #expect(report.rows[0].ratio == nil)
    #expect(try report.json().contains("\"refused\" : true"))
  }
}

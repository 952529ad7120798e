import Datasets
import LinearAlgebra
import Testing

// Counts and means: statsmodels 0.15.0, datasets.modechoice, pandas.
struct ModeChoiceTests {
  @Test func `210 travellers choose among four modes`() throws {
    let travellers = try modeChoice().travellers
    #expect(travellers.count == 210)
    #expect(travellers.allSatisfy { $0.alternatives.count == 4 })
  }

  @Test(arguments: zip(ModeChoice.Mode.allCases, [58, 63, 30, 59]))
  func `the choices are Greene's`(
    mode: ModeChoice.Mode, count: Int
  ) throws {
    let labels = try modeChoice().labels
    #expect(labels.count { $0 == mode.rawValue } == count)
  }

  // Sums over 210 travellers of ttme, invc, invt, gc: whole numbers, exact.
  @Test(
    arguments: zip(
      ModeChoice.Mode.allCases,
      [
        [12812, 17903, 28079, 21556], [7495, 10781, 127_740, 27342],
        [8748, 7026, 132_187, 24204], [0, 4409, 120_373, 20037],
      ] as [[Double]]))
  func `times and costs add up to Greene's`(
    mode: ModeChoice.Mode, sums: [Double]
  ) throws {
    let chosen = try modeChoice().travellers.map { $0[mode] }
    #expect(chosen.map(\.terminalTime).reduce(0, +) == sums[0])
    #expect(chosen.map(\.inVehicleCost).reduce(0, +) == sums[1])
    #expect(chosen.map(\.inVehicleTime).reduce(0, +) == sums[2])
    #expect(chosen.map(\.generalisedCost).reduce(0, +) == sums[3])
  }

  @Test func `features are income and party size`() throws {
    let features = try modeChoice().features
    #expect(features.rows == 210)
    #expect(features.columns == 2)
    #expect(features.elements.prefix(4) == [35, 1, 30, 2])
    let incomes = features.column(0)
    #expect(incomes.reduce(0, +) == 7255)
    #expect(features.elements.reduce(0, +) == 7255 + 366)
  }

  @Test func `the last traveller takes the car with three others`() throws {
    let traveller = try #require(try modeChoice().travellers.last)
    #expect(traveller.chosen == .car)
    #expect(traveller.partySize == 4)
    #expect(traveller.householdIncome == 70)
    #expect(traveller[.train].inVehicleTime == 670)
    #expect(traveller[.car].generalisedCost == 94)
    #expect(traveller[.car].terminalTime == 0)
  }
}

import LinearAlgebra

/// How 210 travellers between Australian cities chose to go.
public struct ModeChoice: Sendable {
  /// The ways to travel, in the order of Greene's table.
  public enum Mode: Int, CaseIterable, Sendable {
    case air, train, bus, car
  }

  /// What one way to travel asks of one traveller.
  public struct Alternative: Equatable, Sendable {
    /// The wait at the terminal, in minutes; 0 for the car.
    public let terminalTime: Double

    /// The cost of all stages in the vehicle, in dollars.
    public let inVehicleCost: Double

    /// The time of all stages in the vehicle, in minutes.
    public let inVehicleTime: Double

    /// The cost plus the time in the vehicle at its value, in dollars.
    public let generalisedCost: Double
  }

  /// One traveller, the four alternatives and the choice among them.
  public struct Traveller: Sendable {
    /// The income of the household, in thousands of dollars.
    public let householdIncome: Double

    /// The number of people who travel together.
    public let partySize: Int

    /// The mode that was taken.
    public let chosen: Mode

    /// The alternatives, in the order of `Mode.allCases`, `(4)`.
    public let alternatives: [Alternative]

    /// What a mode asks of this traveller.
    public subscript(mode: Mode) -> Alternative {
      alternatives[mode.rawValue]
    }
  }

  /// The travellers, in the order of Greene's table, `(210)`.
  public let travellers: [Traveller]

  /// The chosen mode of each: 0 air, 1 train, 2 bus, 3 car, `(210)`.
  public var labels: [Int] { travellers.map(\.chosen.rawValue) }

  /// Income and party size, which do not depend on the mode, `(210 × 2)`.
  public var features: Matrix {
    Matrix(
      rows: travellers.count, columns: 2,
      elements: travellers.flatMap {
        [$0.householdIncome, Double($0.partySize)]
      })
  }
}

/// Loads the choices of a travel mode.
///
/// The sample was drawn by choice: its shares are not the population's.
///
/// - Throws: `DatasetError` if the shipped file was changed.
/// - Source: W. H. Greene, Econometric Analysis, 7th edition, table F18-2.
///   See README.
public func modeChoice() throws(DatasetError) -> ModeChoice {
  let table = try shippedTable("mode-choice")
  let chosen = try table.integers("chosen", in: 0...1)
  let incomes = try table.doubles("household_income_thousand_dollars")
  let sizes = try table.integers("party_size", in: 1...99)
  let alternatives = try alternatives(in: table)
  let count = ModeChoice.Mode.allCases.count
  var travellers: [ModeChoice.Traveller] = []
  for first in stride(from: 0, to: table.rowCount, by: count) {
    let rows = first..<min(first + count, table.rowCount)
    travellers.append(
      ModeChoice.Traveller(
        householdIncome: incomes[first], partySize: sizes[first],
        chosen: try chosenMode(among: chosen[rows], in: table),
        alternatives: Array(alternatives[rows])))
  }
  return ModeChoice(travellers: travellers)
}

/// Reads a row for each mode, the modes of each traveller in their order.
private func alternatives(
  in table: CSVTable
) throws(DatasetError) -> [ModeChoice.Alternative] {
  let names = ModeChoice.Mode.allCases.map { "\($0)" }
  let modes = try table.categories("mode", among: names)
  let column = try table.columnIndex("mode")
  let values = try table.matrix([
    "terminal_time_minutes", "in_vehicle_cost_dollars",
    "in_vehicle_time_minutes", "generalised_cost_dollars",
  ]).rowVectors
  var alternatives: [ModeChoice.Alternative] = []
  for (row, mode) in modes.enumerated() {
    if mode != row % names.count {
      throw table.malformed(
        row: row, column: column, expected: names[row % names.count],
        remedy: "Give each traveller one record a mode, in this order")
    }
    alternatives.append(
      ModeChoice.Alternative(
        terminalTime: values[row][0], inVehicleCost: values[row][1],
        inVehicleTime: values[row][2], generalisedCost: values[row][3]))
  }
  return alternatives
}

/// Returns the one mode of a traveller that is marked as chosen.
private func chosenMode(
  among chosen: ArraySlice<Int>, in table: CSVTable
) throws(DatasetError) -> ModeChoice.Mode {
  let modes = ModeChoice.Mode.allCases
  let marked = zip(modes, chosen).filter { $0.1 == 1 }.map(\.0)
  guard marked.count == 1, chosen.count == modes.count else {
    throw table.malformed(
      row: chosen.startIndex, column: try table.columnIndex("chosen"),
      expected: "one chosen mode among \(modes.count) records",
      remedy: "Mark one record of each traveller with 1, the others with 0")
  }
  return marked[0]
}

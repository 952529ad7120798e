import Datasets
import Testing

// Counts and sums by hand from the list in README; 7 and 446 are also the
// sufficient statistics Σy and Σxy of the logistic model. 1600 is Σx.
struct ChallengerTests {
  @Test func `there are 23 flights, 7 of them with distress`() throws {
    let flights = try challenger()
    #expect(flights.temperatures.count == 23)
    #expect(flights.labels.count == 23)
    #expect(flights.labels.reduce(0, +) == 7)
    #expect(flights.distress.reduce(0, +) == 7)
  }

  @Test func `the flights stand in the order in which they were flown`() throws
  {
    let flights = try challenger()
    #expect(flights.temperatures.prefix(3) == [66, 70, 69])
    #expect(flights.labels.prefix(3) == [0, 1, 0])
    #expect(flights.temperatures.suffix(3) == [75, 76, 58])
    #expect(flights.labels.suffix(3) == [1, 0, 1])
  }

  @Test func `temperatures add up to 1600, under distress to 446`() throws {
    let flights = try challenger()
    #expect(flights.temperatures.reduce(0, +) == 1600)
    let products = zip(flights.temperatures, flights.distress).map(*)
    #expect(products.reduce(0, +) == 446)
  }

  @Test func `features are the temperatures in one column`() throws {
    let flights = try challenger()
    #expect(flights.features.rows == 23)
    #expect(flights.features.columns == 1)
    #expect(flights.features.elements == flights.temperatures)
  }
}

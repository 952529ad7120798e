import Datasets
import Testing

// Sums: pandas 3.1.1 on the table of Wikipedia's article.
struct HoursStudiedTests {
  @Test func `half of the 20 students passed`() throws {
    let students = try hoursStudied()
    #expect(students.labels.count == 20)
    #expect(students.passed.reduce(0, +) == 10)
  }

  @Test func `hours run from half an hour to five and a half`() throws {
    let students = try hoursStudied()
    #expect(students.hours.first == 0.5)
    #expect(students.hours.last == 5.5)
    #expect(students.hours == students.hours.sorted())
    #expect(students.hours.reduce(0, +) == 55.75)
  }

  @Test func `of two students with 1.75 hours the second passed`() throws {
    let students = try hoursStudied()
    #expect(students.hours[5...6] == [1.75, 1.75])
    #expect(students.labels[5...6] == [0, 1])
  }

  @Test func `features are the hours in one column`() throws {
    let students = try hoursStudied()
    #expect(students.features.rows == 20)
    #expect(students.features.elements == students.hours)
  }
}

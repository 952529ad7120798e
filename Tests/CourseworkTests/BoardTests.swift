import Dispatch
import Testing

@testable import Coursework

@Test func `results from several threads are kept in the order of places`() {
  let board = Board<Int>(count: 1000)
  let counts = Board<Int>(count: 1000)
  DispatchQueue.concurrentPerform(iterations: 1000) { index in
    _ = counts.put(board.put(7 * index, at: index), at: index)
  }
  #expect(board.all == (0..<1000).map { 7 * $0 })
  // Each of the threads was told another number of results.
  #expect(counts.all.sorted() == Array(1...1000))
}

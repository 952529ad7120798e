import Foundation
import Testing

@testable import Literate

@MainActor
struct PageTests {
  /// Weaves the chapter of `course` into its folder `woven`.
  private func weave(_ course: Course) throws -> String {
    let folder = course.root.path + "/woven"
    let page = Page(
      chapter: 1, minutes: 20, file: course.file,
      arguments: ["--weave", folder])
    page.show("a", 0.5, line: 4)
    page.cite("half", 0.5, line: 5)
    page.claim("true", true, line: 8)
    page.exercise("1.1", line: 9)
    page.figure("line", .sample, line: 10)
    page.exercises(line: 12)
    page.end(line: 13)
    return folder
  }

  @Test func `a chapter weaves its page`() throws {
    let course = try Course()
    defer { course.remove() }
    let folder = try weave(course)
    let page = try String(
      contentsOfFile: folder + "/README.md", encoding: .utf8)
    #expect(page == PageTests.woven)
    let figure = try String(
      contentsOfFile: folder + "/figures/line.svg", encoding: .utf8)
    #expect(figure == Figure.sample.svg)
  }

  @Test func `a figure that is no longer drawn is removed`() throws {
    let course = try Course()
    defer { course.remove() }
    let folder = try weave(course)
    let old = folder + "/figures/old.svg"
    try Data("old".utf8).write(to: URL(filePath: old))
    _ = try weave(course)
    #expect(!FileManager.default.fileExists(atPath: old))
  }

  @Test func `a source that has gone is said to need a build`() {
    let fault = #expect(throws: Fault.self) {
      try Press(chapter: 1, minutes: 1, file: "/nowhere/main.swift")
    }
    #expect(fault?.message.contains("build again") == true)
  }

  @Test func `a chapter without an end is refused`() throws {
    let course = try Course()
    defer { course.remove() }
    let text = Course.source.replacing("page.end()", with: "// page.end()")
    try Data(text.utf8).write(to: URL(filePath: course.file))
    let fault = #expect(throws: Fault.self) {
      try Press(chapter: 1, minutes: 1, file: course.file)
    }
    #expect(fault?.message.contains("page.end()") == true)
  }

  private static let woven = """
    <!-- Woven from main.swift by `swift run workbook book`: edit that file, \
    not this one. -->

    # 1 Demo
    Takes 20 minutes.

    ```swift
    page.show("a", 0.5)
    ```

    ```text
    a   0.5
    ```

    ## 1.1 Claims
    It was 0.5.

    ```swift
    page.claim("true", true)
    ```

    <details><summary>How the figure is drawn</summary>

    ```swift
    page.figure("line", figure)
    ```

    </details>

    > ✓ true

    > ✎ **Exercise 1.1** (stretch, 4 min): One\\
    > [Exercises/01-Demo/1.1-One.swift](../../Exercises/01-Demo/1.1-One.swift) \
    · `swift run workbook check 1.1`

    ![A line & two points <here>.](figures/line.svg)

    *Sample*

    ```math
    x^2
    ```

    | grade | exercise | title | minutes |
    | --- | --- | --- | ---: |
    | practice | 1.2 | [Two](../../Exercises/01-Demo/1.2-Two.swift) | 5 |
    | practice | 1.10 | [Ten](../../Exercises/01-Demo/1.10-Ten.swift) | 6 |
    | stretch | 1.1 | [One](../../Exercises/01-Demo/1.1-One.swift) | 4 |

    """
}

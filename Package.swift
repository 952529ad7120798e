// swift-tools-version: 6.2

import Foundation
import PackageDescription

/// The chapters, in reading order. One name and one number everywhere:
/// `Chapters/01-…`, `Exercises/01-…`, `Solutions/01-…`, `swift run chapter01`.
let chapters = [
  "01-LogisticRegression",
  "02-MaximumLikelihood",
  "03-ScoresAreNotProbabilities",
  "04-LogSumExp",
  "05-MultinomialLogit",
  "06-VanishingGradientsWithMSE",
]

/// The learner's edition of the course has no solutions, nor what tests them
/// and the grading.
let hasSolutions = FileManager.default.fileExists(
  atPath: Context.packageDirectory + "/Solutions/" + chapters[0])

/// On x86-64 the vectors of this very machine, where the default is that of
/// 2003; on arm64 the default is right. It changes how many numbers one
/// instruction takes, and no digit. `PORTABLE=1 swift build` leaves it out.
#if arch(x86_64)
  let vectors: [SwiftSetting] =
    Context.environment["PORTABLE"] == nil
    ? [
      .unsafeFlags(
        ["-target-cpu", "native"], .when(platforms: [.linux, .macOS]))
    ] : []
#else
  let vectors: [SwiftSetting] = []
#endif

/// The numerics and the readers of data are compiled optimised in every
/// configuration, so that a chapter is quick from a debug build.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"])] + vectors

/// A chapter is a program read from top to bottom,
/// whose functions may use its top-level variables.
let script: [SwiftSetting] = [.defaultIsolation(MainActor.self)]

func targets(of chapter: String) -> [Target] {
  let number = String(chapter.prefix(2))
  let pages = Target.executableTarget(
    name: "chapter\(number)",
    dependencies: ["LinearAlgebra", "Logits", "Datasets", "Literate"],
    path: "Chapters/\(chapter)",
    exclude: ["README.md", "figures"],
    swiftSettings: script)
  let desks = ["Exercises"] + (hasSolutions ? ["Solutions"] : [])
  return [pages]
    + desks.map { desk in
      .executableTarget(
        name: "\(desk.lowercased())\(number)",
        dependencies: ["Worker", "LinearAlgebra"],
        path: "\(desk)/\(chapter)")
    }
}

let package = Package(
  name: "OddsToSoftmax",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "LinearAlgebra", targets: ["LinearAlgebra"]),
    .library(name: "Logits", targets: ["Logits"]),
    // What the judge links a learner's files against.
    .library(name: "Worker", type: .static, targets: ["Worker"]),
  ],
  targets: [
    .target(name: "LinearAlgebra", swiftSettings: optimised),
    .target(
      name: "Logits", dependencies: ["LinearAlgebra"],
      exclude: ["README.md"],
      swiftSettings: optimised),
    .target(
      name: "Datasets", dependencies: ["LinearAlgebra"],
      exclude: ["README.md"], resources: [.copy("Resources")],
      swiftSettings: optimised),
    .target(name: "Literate"),
    .target(name: "Worker", dependencies: ["LinearAlgebra"]),
    .target(name: "Coursework"),
    .target(
      name: "Checks",
      dependencies: ["Coursework", "LinearAlgebra", "Logits", "Datasets"],
      exclude: ["Stubs"]),
    .target(name: "Grading", dependencies: ["Coursework", "Datasets"]),
    .executableTarget(
      name: "workbook",
      dependencies: ["Coursework", "Checks", "Grading", "Literate"]),
    .executableTarget(
      name: "benchmark", dependencies: ["Logits", "LinearAlgebra", "Datasets"],
      exclude: ["peers.py"], swiftSettings: optimised),
  ] + chapters.flatMap(targets(of:)) + [
    .testTarget(name: "LinearAlgebraTests", dependencies: ["LinearAlgebra"]),
    .testTarget(
      name: "LogitsTests", dependencies: ["Logits"], exclude: ["References"]),
    .testTarget(
      name: "BenchmarkTests", dependencies: ["benchmark", "LinearAlgebra"]),
    .testTarget(name: "DatasetsTests", dependencies: ["Datasets"]),
    .testTarget(name: "LiterateTests", dependencies: ["Literate"]),
    .testTarget(name: "CourseworkTests", dependencies: ["Coursework"]),
    .testTarget(
      name: "ChapterTests",
      dependencies: [
        "Literate", "Coursework", "Checks", "LinearAlgebra", "Logits",
        "Datasets",
      ]),
    .testTarget(name: "ExerciseTests", dependencies: ["Coursework", "Checks"]),
  ]
    + (hasSolutions
      ? [
        .testTarget(
          name: "GradingTests",
          dependencies: ["Grading", "Coursework", "Checks"]),
        .testTarget(
          name: "SolutionTests",
          dependencies: [
            "Coursework", "Checks", "Grading", "LinearAlgebra", "Logits",
          ]),
      ] : [])
)

import Coursework

/// Chapter 2: what its exercises ask and what people get wrong.
let maximumLikelihood = Chapter(
  2, "MaximumLikelihood", title: "Maximum likelihood",
  exercises: [])

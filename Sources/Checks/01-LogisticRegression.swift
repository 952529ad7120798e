import Coursework

/// Chapter 1: what its exercises ask and what people get wrong.
let logisticRegression = Chapter(
  1, "LogisticRegression", title: "Logistic regression",
  exercises: [])

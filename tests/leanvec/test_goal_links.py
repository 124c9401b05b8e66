import numpy as np

from skills_db.leanvec.goal_links import drawn_goals, link_answers
from skills_db.leanvec.projection import gram
from tests.leanvec.made_up_vectors import goal_vectors


def test_what_answers_the_same_goals_is_linked_in_place_of_the_last_neighbours() -> None:
    links = np.array([[1, 2, 3], [0, 2, 3], [0, -1, -1], [0, 1, 2], [3, -1, -1], [-1, -1, -1]], np.int32)
    answers = np.array([[4, 0, -1], [0, 4, 5], [4, 5, -1]], np.int32)
    link_answers(links, answers, 1)
    assert links.tolist() == [[1, 2, 4], [0, 2, 3], [0, -1, -1], [0, 1, 2], [3, 0, -1], [4, -1, -1]]


def test_links_shared_by_more_goals_come_first_and_none_is_doubled() -> None:
    links = np.full((6, 4), -1, np.int32)
    links[0] = [1, 2, 3, 4]
    link_answers(links, np.array([[0, 5], [0, 5], [0, 1], [2, 3]], np.int32), 2)
    assert links[0].tolist() == [1, 2, 3, 5]
    assert links[5].tolist() == [0, -1, -1, -1]


def test_drawn_goals_have_the_mean_and_moments_of_the_training_goals() -> None:
    goals = goal_vectors(500, 16)
    mean, moment = goals.mean(axis=0), gram(goals)
    drawn = drawn_goals(20_000, mean, moment, seed=3)
    assert np.abs(drawn.mean(axis=0) - mean).max() < 0.02
    assert np.abs(gram(drawn) - moment).max() < 0.02

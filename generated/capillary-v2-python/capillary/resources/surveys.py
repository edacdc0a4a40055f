# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""The operations of `surveys`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack, overload

from .. import models
from .._runtime import UNSET, AsyncResource, Call, Options, Resource, Unset, awaited, body_of


def retrieve_request(
    survey_id: int | Unset = UNSET, ext_ref_id: str | Unset = UNSET
) -> Call[models.SurveysRetrieveResponse]:
    """The request of `surveys.retrieve` (includes/_survey.md:404)."""
    return Call(
        "surveys.retrieve",
        "GET /survey",
        returns=models.SurveysRetrieveResponse,
        query={"surveyId": survey_id, "extRefId": ext_ref_id},
    )


def update_request(
    ext_ref_id: str | Unset = UNSET,
    survey_id: int | Unset = UNSET,
    body: models.SurveysUpdateBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.SurveysUpdateFields],
) -> Call[models.SurveysUpdateResponse]:
    """The request of `surveys.update` (includes/_survey.md:81)."""
    return Call(
        "surveys.update",
        "PUT /survey",
        returns=models.SurveysUpdateResponse,
        query={"extRefId": ext_ref_id, "surveyId": survey_id},
        body=body_of(models.SurveysUpdateBody, body, named),
    )


def create_request(
    body: models.SurveysCreateBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.SurveysCreateFields],
) -> Call[models.SurveysCreateResponse]:
    """The request of `surveys.create` (includes/_survey.md:35)."""
    return Call(
        "surveys.create",
        "POST /survey",
        returns=models.SurveysCreateResponse,
        body=body_of(models.SurveysCreateBody, body, named, required=True),
    )


def list_questions_request(
    survey_id: int | Unset = UNSET, ext_ref_id: str | Unset = UNSET
) -> Call[models.SurveysListQuestionsResponse]:
    """The request of `surveys.list_questions` (includes/_survey.md:473)."""
    return Call(
        "surveys.list_questions",
        "GET /survey/questions",
        returns=models.SurveysListQuestionsResponse,
        query={"surveyId": survey_id, "extRefId": ext_ref_id},
    )


def add_questions_request(
    survey_id: int | Unset = UNSET,
    ext_ref_id: str | Unset = UNSET,
    body: Sequence[models.SurveysAddQuestionsBody | Mapping[str, Any]] | Unset = UNSET,
) -> Call[models.SurveysAddQuestionsResponse]:
    """The request of `surveys.add_questions` (includes/_survey.md:149)."""
    return Call(
        "surveys.add_questions",
        "POST /survey/questions",
        returns=models.SurveysAddQuestionsResponse,
        query={"surveyId": survey_id, "extRefId": ext_ref_id},
        body=body,
    )


def update_question_request(
    question_id: int,
    body: models.SurveysUpdateQuestionBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.SurveysUpdateQuestionFields],
) -> Call[models.SurveysUpdateQuestionResponse]:
    """The request of `surveys.update_question` (includes/_survey.md:217)."""
    return Call(
        "surveys.update_question",
        "PUT /survey/question",
        returns=models.SurveysUpdateQuestionResponse,
        query={"questionId": question_id},
        body=body_of(models.SurveysUpdateQuestionBody, body, named, required=True),
    )


def update_response_request(
    response_id: int,
    body: models.SurveysUpdateResponseBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.SurveysUpdateResponseFields],
) -> Call[models.SurveysUpdateResponseResponse]:
    """The request of `surveys.update_response` (includes/_survey.md:356)."""
    return Call(
        "surveys.update_response",
        "PUT /survey/responses",
        returns=models.SurveysUpdateResponseResponse,
        query={"responseId": response_id},
        body=body_of(models.SurveysUpdateResponseBody, body, named, required=True),
    )


def add_responses_request(
    survey_id: int | Unset = UNSET,
    ext_ref_id: str | Unset = UNSET,
    body: Sequence[models.SurveysAddResponsesBody | Mapping[str, Any]] | Unset = UNSET,
) -> Call[models.SurveysAddResponsesResponse]:
    """The request of `surveys.add_responses` (includes/_survey.md:290)."""
    return Call(
        "surveys.add_responses",
        "POST /survey/responses",
        returns=models.SurveysAddResponsesResponse,
        query={"surveyId": survey_id, "extRefId": ext_ref_id},
        body=body,
    )


def retrieve_question_request(
    survey_question_id: int,
) -> Call[models.SurveysRetrieveQuestionResponse]:
    """The request of `surveys.retrieve_question` (includes/_survey.md:529)."""
    return Call(
        "surveys.retrieve_question",
        "GET /survey/questions/{survey_question_id}",
        path={"survey_question_id": survey_question_id},
        returns=models.SurveysRetrieveQuestionResponse,
    )


def look_up_question_id_request(
    question_external_id: str,
) -> Call[models.SurveysLookUpQuestionIdResponse]:
    """The request of `surveys.look_up_question_id` (includes/_survey.md:573)."""
    return Call(
        "surveys.look_up_question_id",
        "GET /survey/questions/lookup/{question_external_id}",
        path={"question_external_id": question_external_id},
        returns=models.SurveysLookUpQuestionIdResponse,
    )


def retrieve_response_request(response_id: int) -> Call[models.SurveysRetrieveResponseResponse]:
    """The request of `surveys.retrieve_response` (includes/_survey.md:615)."""
    return Call(
        "surveys.retrieve_response",
        "GET /survey/responses/{response_id}",
        path={"response_id": response_id},
        returns=models.SurveysRetrieveResponseResponse,
    )


class Surveys(Resource):
    """A survey has questions, and customers' responses to them. Surveys may be run by
    Capillary or by Cloudcherry, so most things have two names: the id that Capillary
    assigns and the external id that the vendor chose.
    """

    def retrieve(
        self,
        *,
        survey_id: int | Unset = UNSET,
        ext_ref_id: str | Unset = UNSET,
        options: Options = None,
    ) -> models.SurveysRetrieveResponse:
        """Retrieve a survey.

        Returns one survey without its questions.

        Args:
            survey_id: Capillary's id of the survey. Required unless `extRefId` is given.
            ext_ref_id: The vendor's id of the survey. Required unless `surveyId` is given.
        """
        return self._send(retrieve_request(survey_id, ext_ref_id), options)

    def update(
        self,
        *,
        ext_ref_id: str | Unset = UNSET,
        survey_id: int | Unset = UNSET,
        body: models.SurveysUpdateBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateFields],
    ) -> models.SurveysUpdateResponse:
        """Update a survey.

        Changes the title, logo or website of a survey. Name the survey by either of its two ids.

        Args:
            ext_ref_id: The vendor's id of the survey. Required unless `surveyId` is given.
            survey_id: Capillary's id of the survey. Required unless `extRefId` is given.
        """
        return self._send(update_request(ext_ref_id, survey_id, body, **named), options)

    @overload
    def create(
        self, *, options: Options = None, **named: Unpack[models.SurveysCreateWhole]
    ) -> models.SurveysCreateResponse: ...

    @overload
    def create(
        self,
        *,
        body: models.SurveysCreateBody | Mapping[str, Any],
        options: Options = None,
        **named: Unpack[models.SurveysCreateFields],
    ) -> models.SurveysCreateResponse: ...

    def create(
        self,
        *,
        body: models.SurveysCreateBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.SurveysCreateFields],
    ) -> models.SurveysCreateResponse:
        """Create a survey.

        Registers a survey, as yet without questions. Needs `title`, `source` and `external_ref_id`,
        or `body`.
        """
        return self._send(create_request(body, **named), options)

    def list_questions(
        self,
        *,
        survey_id: int | Unset = UNSET,
        ext_ref_id: str | Unset = UNSET,
        options: Options = None,
    ) -> models.SurveysListQuestionsResponse:
        """List questions.

        Returns all questions of one survey, inactive ones included.

        Args:
            survey_id: Capillary's id of the survey. Required unless `extRefId` is given.
            ext_ref_id: The vendor's id of the survey. Required unless `surveyId` is given.
        """
        return self._send(list_questions_request(survey_id, ext_ref_id), options)

    def add_questions(
        self,
        *,
        survey_id: int | Unset = UNSET,
        ext_ref_id: str | Unset = UNSET,
        body: Sequence[models.SurveysAddQuestionsBody | Mapping[str, Any]] | Unset = UNSET,
        options: Options = None,
    ) -> models.SurveysAddQuestionsResponse:
        """Add questions.

        Adds questions to a survey; the body is an array, so one call can add many. A question may
        stand below another one.

        Args:
            survey_id: Capillary's id of the survey. Required unless `extRefId` is given.
            ext_ref_id: The vendor's id of the survey. Required unless `surveyId` is given.
        """
        return self._send(add_questions_request(survey_id, ext_ref_id, body), options)

    @overload
    def update_question(
        self,
        *,
        question_id: int,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateQuestionWhole],
    ) -> models.SurveysUpdateQuestionResponse: ...

    @overload
    def update_question(
        self,
        *,
        body: models.SurveysUpdateQuestionBody | Mapping[str, Any],
        question_id: int,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateQuestionFields],
    ) -> models.SurveysUpdateQuestionResponse: ...

    def update_question(
        self,
        *,
        question_id: int,
        body: models.SurveysUpdateQuestionBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateQuestionFields],
    ) -> models.SurveysUpdateQuestionResponse:
        """Update a question.

        Rewords a question, changes how it is answered, or takes it out of the survey. The path has
        `question` in the singular. Needs `question`, or `body`.

        Args:
            question_id: Id of the question to change.
        """
        return self._send(update_question_request(question_id, body, **named), options)

    @overload
    def update_response(
        self,
        *,
        response_id: int,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateResponseWhole],
    ) -> models.SurveysUpdateResponseResponse: ...

    @overload
    def update_response(
        self,
        *,
        body: models.SurveysUpdateResponseBody | Mapping[str, Any],
        response_id: int,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateResponseFields],
    ) -> models.SurveysUpdateResponseResponse: ...

    def update_response(
        self,
        *,
        response_id: int,
        body: models.SurveysUpdateResponseBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateResponseFields],
    ) -> models.SurveysUpdateResponseResponse:
        """Update a response.

        Replaces the answer in a stored response. Needs `field_value`, or `body`.

        Args:
            response_id: Id of the response to change.
        """
        return self._send(update_response_request(response_id, body, **named), options)

    def add_responses(
        self,
        *,
        survey_id: int | Unset = UNSET,
        ext_ref_id: str | Unset = UNSET,
        body: Sequence[models.SurveysAddResponsesBody | Mapping[str, Any]] | Unset = UNSET,
        options: Options = None,
    ) -> models.SurveysAddResponsesResponse:
        """Add responses.

        Stores what customers answered; the body is an array, so one call can store many answers.

        Args:
            survey_id: Capillary's id of the survey. Required unless `extRefId` is given.
            ext_ref_id: The vendor's id of the survey. Required unless `surveyId` is given.
        """
        return self._send(add_responses_request(survey_id, ext_ref_id, body), options)

    def retrieve_question(
        self, survey_question_id: int, *, options: Options = None
    ) -> models.SurveysRetrieveQuestionResponse:
        """Retrieve a question.

        Returns one question by the id that Capillary gave it.

        Args:
            survey_question_id: Id of the question to return.
        """
        return self._send(retrieve_question_request(survey_question_id), options)

    def look_up_question_id(
        self, question_external_id: str, *, options: Options = None
    ) -> models.SurveysLookUpQuestionIdResponse:
        """Look up a question id.

        Translates the vendor's id of a question into Capillary's.

        Args:
            question_external_id: The vendor's id of the question.
        """
        return self._send(look_up_question_id_request(question_external_id), options)

    def retrieve_response(
        self, response_id: int, *, options: Options = None
    ) -> models.SurveysRetrieveResponseResponse:
        """Retrieve a response.

        Returns one stored answer.

        Args:
            response_id: Id of the response to return.
        """
        return self._send(retrieve_response_request(response_id), options)


class AsyncSurveys(AsyncResource):
    """`Surveys`, to be awaited."""

    retrieve = awaited(Surveys.retrieve)
    """Retrieve a survey. See `Surveys.retrieve`."""

    update = awaited(Surveys.update)
    """Update a survey. See `Surveys.update`."""

    @overload
    async def create(
        self, *, options: Options = None, **named: Unpack[models.SurveysCreateWhole]
    ) -> models.SurveysCreateResponse: ...

    @overload
    async def create(
        self,
        *,
        body: models.SurveysCreateBody | Mapping[str, Any],
        options: Options = None,
        **named: Unpack[models.SurveysCreateFields],
    ) -> models.SurveysCreateResponse: ...

    async def create(
        self,
        *,
        body: models.SurveysCreateBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.SurveysCreateFields],
    ) -> models.SurveysCreateResponse:
        """Create a survey. See `Surveys.create`."""
        return await self._send(create_request(body, **named), options)

    list_questions = awaited(Surveys.list_questions)
    """List questions. See `Surveys.list_questions`."""

    add_questions = awaited(Surveys.add_questions)
    """Add questions. See `Surveys.add_questions`."""

    @overload
    async def update_question(
        self,
        *,
        question_id: int,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateQuestionWhole],
    ) -> models.SurveysUpdateQuestionResponse: ...

    @overload
    async def update_question(
        self,
        *,
        body: models.SurveysUpdateQuestionBody | Mapping[str, Any],
        question_id: int,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateQuestionFields],
    ) -> models.SurveysUpdateQuestionResponse: ...

    async def update_question(
        self,
        *,
        question_id: int,
        body: models.SurveysUpdateQuestionBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateQuestionFields],
    ) -> models.SurveysUpdateQuestionResponse:
        """Update a question. See `Surveys.update_question`."""
        return await self._send(update_question_request(question_id, body, **named), options)

    @overload
    async def update_response(
        self,
        *,
        response_id: int,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateResponseWhole],
    ) -> models.SurveysUpdateResponseResponse: ...

    @overload
    async def update_response(
        self,
        *,
        body: models.SurveysUpdateResponseBody | Mapping[str, Any],
        response_id: int,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateResponseFields],
    ) -> models.SurveysUpdateResponseResponse: ...

    async def update_response(
        self,
        *,
        response_id: int,
        body: models.SurveysUpdateResponseBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.SurveysUpdateResponseFields],
    ) -> models.SurveysUpdateResponseResponse:
        """Update a response. See `Surveys.update_response`."""
        return await self._send(update_response_request(response_id, body, **named), options)

    add_responses = awaited(Surveys.add_responses)
    """Add responses. See `Surveys.add_responses`."""

    retrieve_question = awaited(Surveys.retrieve_question)
    """Retrieve a question. See `Surveys.retrieve_question`."""

    look_up_question_id = awaited(Surveys.look_up_question_id)
    """Look up a question id. See `Surveys.look_up_question_id`."""

    retrieve_response = awaited(Surveys.retrieve_response)
    """Retrieve a response. See `Surveys.retrieve_response`."""

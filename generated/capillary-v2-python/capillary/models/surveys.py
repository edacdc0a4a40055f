# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""Models of `surveys`."""

from __future__ import annotations

import datetime as _datetime
from typing import Annotated, Any, Literal, TypeAlias, TypedDict

from .._runtime import Model, Unset, wire
from .shared import ResponsesAndError


class SurveysRetrieveResponse(Model):
    """What `surveys.retrieve` gives."""

    id: int | None = None
    """Capillary's id of the survey."""

    brand_logo: Annotated[str | None, wire("brandLogo")] = None
    """Address of the logo."""

    brand_website: Annotated[str | None, wire("brandWebsite")] = None
    """Address of the website."""

    source: str | None = None
    """Who hosts the survey."""

    survey_type: Annotated[str | None, wire("surveyType")] = None
    """Kind of survey."""

    title: str | None = None
    """Title of the form."""

    external_ref_id: Annotated[str | None, wire("externalRefId")] = None
    """The vendor's id of the survey."""

    last_updated_on: Annotated[_datetime.date | None, wire("lastUpdatedOn")] = None
    """Day of the last change."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class SurveysUpdateBody(Model):
    """What `surveys.update` sends."""

    brand_logo: Annotated[str | None, wire("brandLogo")] = None
    """New address of the logo."""

    brand_website: Annotated[str | None, wire("brandWebsite")] = None
    """New address of the website."""

    title: str | None = None
    """New title."""


class SurveysUpdateResponse(Model):
    """What `surveys.update` gives."""

    created_id: Annotated[int | None, wire("createdId")] = None
    """Id of the survey that was changed."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class SurveysCreateBody(Model):
    """What `surveys.create` sends."""

    title: str
    """Title of the form."""

    survey_type: Annotated[str | None, wire("surveyType")] = None
    """Kind of survey: product survey, store survey or cloud cherry."""

    source: Literal["Cloudcherry", "Capillary"] | str
    """Who hosts the survey. One of `Cloudcherry`, `Capillary`."""

    brand_logo: Annotated[str | None, wire("brandLogo")] = None
    """Address of the logo on the form."""

    brand_website: Annotated[str | None, wire("brandWebsite")] = None
    """Address of the organization's website."""

    external_ref_id: Annotated[str, wire("externalRefId")]
    """The vendor's id of the survey. Must be new."""


class SurveysCreateResponse(Model):
    """What `surveys.create` gives."""

    created_id: Annotated[int | None, wire("createdId")] = None
    """Id of the new survey."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class SurveysListQuestionsResponseData(Model):
    """What `data` of `SurveysListQuestionsResponse` holds."""

    id: int | None = None
    """Id of the question."""

    qxn_external_id: Annotated[str | None, wire("qxnExternalId")] = None
    """The vendor's id."""

    question: str | None = None
    """Wording."""

    field_options: Annotated[str | None, wire("fieldOptions")] = None
    """The answers to choose from: a JSON object, written as a string."""

    field_type: Annotated[str | None, wire("fieldType")] = None
    """How it is answered."""

    tag: str | None = None
    """What it measures."""

    is_active: Annotated[bool | None, wire("isActive")] = None
    """Whether it is asked."""

    last_updated_on: Annotated[_datetime.date | None, wire("lastUpdatedOn")] = None
    """Day of the last change."""

    parent_id: Annotated[int | None, wire("parentId")] = None
    """Id of the question above; `0` for none."""

    params: str | None = None
    """Further settings."""


class SurveysListQuestionsResponse(Model):
    """What `surveys.list_questions` gives."""

    data: list[SurveysListQuestionsResponseData] | None = None
    """The questions."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""


FieldType: TypeAlias = (
    Literal[
        "TextBlock",
        "TextAreaBlock",
        "Multiple Choice",
        "Checkboxes",
        "Scale",
        "Star Rating",
        "multiquestion",
        "Add Call us back question",
        "nps",
    ]
    | str
)
"""What `fieldType` of `SurveysAddQuestionsBody` holds."""


class SurveysAddQuestionsBody(Model):
    """What `surveys.add_questions` sends."""

    tag: Literal["Nps", "CSAT", "Comments", "Feedback"] | str | None = None
    """What the question measures. One of `Nps`, `CSAT`, `Comments`, `Feedback`."""

    field_type: Annotated[FieldType, wire("fieldType")]
    """How it is answered. One of `TextBlock`, `TextAreaBlock`, `Multiple Choice`,
    `Checkboxes`, `Scale`, `Star Rating`, `multiquestion`, `Add Call us back question`,
    `nps`.
    """

    question: str
    """Wording of the question."""

    qxn_external_id: Annotated[str, wire("qxnExternalId")]
    """The vendor's id of the question. Must be new."""

    field_options: Annotated[str | None, wire("fieldOptions")] = None
    """The answers to choose from: a JSON object, written as a string. Not for text fields."""

    parent_id: Annotated[int | None, wire("parentId")] = None
    """Id of the question above this one; `0` for none. Default: `0`."""

    params: str | None = None
    """Further settings; may be empty."""


class SurveysAddQuestionsResponseData(Model):
    """What `data` of `SurveysAddQuestionsResponse` holds."""

    id: int | None = None
    """Id of the question."""

    qxn_external_id: Annotated[str | None, wire("qxnExternalId")] = None
    """The vendor's id."""

    question: str | None = None
    """Wording."""

    field_options: Annotated[str | None, wire("fieldOptions")] = None
    """The answers to choose from, as sent."""

    field_type: Annotated[str | None, wire("fieldType")] = None
    """How it is answered."""

    tag: str | None = None
    """What it measures."""

    parent_id: Annotated[int | None, wire("parentId")] = None
    """Id of the question above; `0` for none."""

    params: str | None = None
    """Further settings."""


class SurveysAddQuestionsResponse(Model):
    """What `surveys.add_questions` gives."""

    data: list[SurveysAddQuestionsResponseData] | None = None
    """The questions that were added."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""


class SurveysUpdateQuestionBody(Model):
    """What `surveys.update_question` sends."""

    question: str
    """New wording."""

    is_active: Annotated[bool | None, wire("isActive")] = None
    """Whether the question is asked: `false` removes it, `true` brings it back."""

    params: str | None = None
    """Further settings; may be empty."""

    field_options: Annotated[str | None, wire("fieldOptions")] = None
    """The answers to choose from: a JSON object, written as a string. Not for text fields."""

    field_type: Annotated[FieldType | None, wire("fieldType")] = None
    """How it is answered. One of `TextBlock`, `TextAreaBlock`, `Multiple Choice`,
    `Checkboxes`, `Scale`, `Star Rating`, `multiquestion`, `Add Call us back question`,
    `nps`.
    """

    tag: Literal["Nps", "CSAT", "Comments", "Feedback"] | str | None = None
    """What it measures. One of `Nps`, `CSAT`, `Comments`, `Feedback`."""


class SurveysUpdateQuestionResponse(Model):
    """What `surveys.update_question` gives."""

    created_id: Annotated[int | None, wire("createdId")] = None
    """Id of the question that was changed."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class SurveysUpdateResponseBody(Model):
    """What `surveys.update_response` sends."""

    field_value: Annotated[str, wire("fieldValue")]
    """The new answer."""


class SurveysUpdateResponseResponse(Model):
    """What `surveys.update_response` gives."""

    created_id: Annotated[int | None, wire("createdId")] = None
    """Id of the response that was changed."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class SurveysAddResponsesBody(Model):
    """What `surveys.add_responses` sends."""

    survey_question_id: Annotated[int, wire("surveyQuestionId")]
    """Id of the question answered."""

    user_id: Annotated[int, wire("userId")]
    """Id of the customer who answered."""

    form_id: Annotated[int, wire("formId")]
    """Id of the form in the survey campaign."""

    token_id: Annotated[int, wire("tokenId")]
    """Id handed to the customer for this survey."""

    field_value: Annotated[str, wire("fieldValue")]
    """The answer."""

    entity_type: Annotated[
        Literal["transaction", "complaint", "feedback"] | str | None, wire("entityType")
    ] = None
    """What the answer is about. One of `transaction`, `complaint`, `feedback`."""

    entity_id: Annotated[int | None, wire("entityId")] = None
    """Id of the transaction, complaint or feedback."""

    response_channel: Annotated[
        Literal["Email", "Call Center", "Social", "Instore"] | str | None, wire("responseChannel")
    ] = None
    """How the answer came in. One of `Email`, `Call Center`, `Social`, `Instore`."""


class SurveysAddResponsesResponseData(Model):
    """What `data` of `SurveysAddResponsesResponse` holds."""

    id: int | None = None
    """Id of the response."""

    survey_question_id: Annotated[int | None, wire("surveyQuestionId")] = None
    """Id of the question answered."""

    entity_id: Annotated[int | None, wire("entityId")] = None
    """Id of the thing the answer is about."""

    entity_type: Annotated[str | None, wire("entityType")] = None
    """What the answer is about."""

    field_value: Annotated[str | None, wire("fieldValue")] = None
    """The answer."""

    form_id: Annotated[int | None, wire("formId")] = None
    """Id of the form."""

    response_channel: Annotated[str | None, wire("responseChannel")] = None
    """How the answer came in."""

    user_id: Annotated[int | None, wire("userId")] = None
    """Id of the customer."""

    token_id: Annotated[int | None, wire("tokenId")] = None
    """Id handed to the customer for this survey."""

    last_updated_on: Annotated[_datetime.datetime | None, wire("lastUpdatedOn")] = None
    """When it was stored."""


class SurveysAddResponsesResponse(Model):
    """What `surveys.add_responses` gives."""

    data: list[SurveysAddResponsesResponseData] | None = None
    """The answers that were stored."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""

    errors: list[ResponsesAndError] | None = None
    """See error item."""


class SurveysRetrieveQuestionResponse(Model):
    """What `surveys.retrieve_question` gives."""

    id: int | None = None
    """Id of the question."""

    qxn_external_id: Annotated[str | None, wire("qxnExternalId")] = None
    """The vendor's id."""

    question: str | None = None
    """Wording."""

    field_options: Annotated[str | None, wire("fieldOptions")] = None
    """The answers to choose from: a JSON object, written as a string."""

    field_type: Annotated[str | None, wire("fieldType")] = None
    """How it is answered."""

    tag: str | None = None
    """What it measures."""

    is_active: Annotated[bool | None, wire("isActive")] = None
    """Whether it is asked."""

    last_updated_on: Annotated[_datetime.date | None, wire("lastUpdatedOn")] = None
    """Day of the last change."""

    parent_id: Annotated[int | None, wire("parentId")] = None
    """Id of the question above; `0` for none."""

    params: str | None = None
    """Further settings."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class SurveysLookUpQuestionIdResponse(Model):
    """What `surveys.look_up_question_id` gives."""

    entity: int | None = None
    """Capillary's id of the question."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class SurveysRetrieveResponseResponse(Model):
    """What `surveys.retrieve_response` gives."""

    id: int | None = None
    """Id of the response."""

    survey_question_id: Annotated[int | None, wire("surveyQuestionId")] = None
    """Id of the question answered."""

    entity_id: Annotated[int | None, wire("entityId")] = None
    """Id of the thing the answer is about; `0` for none."""

    field_value: Annotated[str | None, wire("fieldValue")] = None
    """The answer."""

    form_id: Annotated[int | None, wire("formId")] = None
    """Id of the form."""

    user_id: Annotated[int | None, wire("userId")] = None
    """Id of the customer."""

    token_id: Annotated[int | None, wire("tokenId")] = None
    """Id handed to the customer for this survey."""

    last_updated_on: Annotated[_datetime.date | None, wire("lastUpdatedOn")] = None
    """Day of the last change."""

    warnings: list[dict[str, Any]] | None = None
    """See warnings."""


class SurveysUpdateFields(TypedDict, total=False):
    """What `surveys.update` sends, by keyword."""

    brand_logo: str | Unset
    brand_website: str | Unset
    title: str | Unset


class SurveysCreateOptional(TypedDict, total=False):
    """What `surveys.create` sends, and may leave out."""

    survey_type: str | Unset
    brand_logo: str | Unset
    brand_website: str | Unset


class SurveysCreateFields(SurveysCreateOptional, total=False):
    """What `surveys.create` sends, by keyword beside `body`."""

    title: str
    source: Literal["Cloudcherry", "Capillary"] | str
    external_ref_id: str


class SurveysCreateWhole(SurveysCreateOptional):
    """What `surveys.create` sends, all by keyword."""

    title: str
    source: Literal["Cloudcherry", "Capillary"] | str
    external_ref_id: str


class SurveysUpdateQuestionOptional(TypedDict, total=False):
    """What `surveys.update_question` sends, and may leave out."""

    is_active: bool | Unset
    params: str | Unset
    field_options: str | Unset
    field_type: FieldType | Unset
    tag: Literal["Nps", "CSAT", "Comments", "Feedback"] | str | Unset


class SurveysUpdateQuestionFields(SurveysUpdateQuestionOptional, total=False):
    """What `surveys.update_question` sends, by keyword beside `body`."""

    question: str


class SurveysUpdateQuestionWhole(SurveysUpdateQuestionOptional):
    """What `surveys.update_question` sends, all by keyword."""

    question: str


class SurveysUpdateResponseFields(TypedDict, total=False):
    """What `surveys.update_response` sends, by keyword beside `body`."""

    field_value: str


class SurveysUpdateResponseWhole(TypedDict):
    """What `surveys.update_response` sends, all by keyword."""

    field_value: str

"""Paths that end in the form of their data: `/toys.json`."""

from __future__ import annotations

from stages import api_of, calls_of

from slatewright.model.api import ObjectOf

SHOP = """
# Brinquedos

## URL's

Produção: https://loja.example/toys.json

Método HTTP | Caminho | Descrição
--- | --- | ---
GET | toys.json | Todos os brinquedos.
GET | toys/ID.json | Um brinquedo.
POST | toys.json | Um brinquedo novo.
PUT | toys/ID.json | Alterar um brinquedo.

## Campos

Campo | Descrição
--- | ---
nome | Do brinquedo.
"""


def test_the_url_of_a_file_is_no_base_url() -> None:
    api = api_of(SHOP)
    assert [server.url for server in api.servers] == ["https://loja.example"]
    assert [f"{o.method.value} {o.path.value}" for o in api.operations] == [
        "GET /toys.json",
        "GET /toys/{ID}.json",
        "POST /toys.json",
        "PUT /toys/{ID}.json",
    ]


def test_fields_below_a_table_of_many_endpoints_are_of_those_that_send_them() -> None:
    for operation in api_of(SHOP).operations:
        shapes = [body.shape.value for body in operation.bodies]
        fields = [field.name for s in shapes if isinstance(s, ObjectOf) for field in s.fields]
        assert fields == (["nome"] if operation.method.value in ("POST", "PUT") else [])


def test_a_url_and_the_method_in_words_below_it_are_one_call() -> None:
    docs = """
# Brinquedos

## Criação

`https://loja.example/toys.json`

Utilize o comando HTTP **POST** para enviar o brinquedo.
"""
    assert calls_of(docs) == ["POST /toys.json"]


def test_a_call_in_a_sentence_is_not_one_that_only_ends_alike() -> None:
    docs = """
# Toys

## Sign in

Call `POST https://toys.example/login` with your name.

## Sign a child in

`POST https://toys.example/children/login`
"""
    assert calls_of(docs) == ["POST /login", "POST /children/login"]

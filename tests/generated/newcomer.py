"""What somebody writes who has read the README and api.md of the client, and none of its code."""

import os

from capillary import ApiError, AuthenticationError, Client, NotFoundError

SHOP = os.environ["SHOP"]

with Client(username="till.01", password="wrong", base_url=SHOP) as client:
    try:
        client.customers.retrieve(1, source="INSTORE")
    except AuthenticationError as error:
        print("wrong password:", error.status_code)

with Client(base_url=SHOP) as client:
    try:
        client.customers.retrieve(1, source="INSTORE")
    except ApiError as error:
        print(error)

with Client(username="till.01", password="secret", base_url=SHOP) as client:
    customer = client.customers.retrieve(2, source="INSTORE")
    if customer.profiles:
        print("found:", customer.id, customer.profiles[0].first_name)

    for each in client.customers.search(q="a", limit=2):
        print("listed:", each.user_id)
    page = client.customers.search(q="a", limit=2).first()
    print("on the first page:", len(page), page.has_next)

    try:
        client.customers.retrieve(404, source="INSTORE")
    except NotFoundError as error:
        print("missing:", error.status_code, error.body)

    try:
        client.customers.retrieve("", source="INSTORE")  # type: ignore[arg-type]
    except ValueError as error:
        print(error)

"""API endpoints of programmes."""

from django.db.models import QuerySet
from rest_framework import generics, serializers

from programmes.models import Membership


class MembershipSerializer(serializers.ModelSerializer[Membership]):
    """Your membership of a programme; ``id`` is that of the programme."""

    id = serializers.UUIDField(source="programme_id", read_only=True)
    name = serializers.CharField(source="programme.name", read_only=True)
    starts_on = serializers.DateField(source="programme.starts_on", read_only=True)
    ends_on = serializers.DateField(source="programme.ends_on", read_only=True, allow_null=True)

    class Meta:
        model = Membership
        fields = ["id", "name", "role", "starts_on", "ends_on", "joined_at"]
        read_only_fields = fields


class ProgrammeList(generics.ListAPIView[Membership]):
    """The programmes that you belong to, once for each role."""

    serializer_class = MembershipSerializer

    def get_queryset(self) -> QuerySet[Membership]:
        mine = Membership.objects.visible_to(self.request.user).filter(person=self.request.user.pk, left_at=None)
        return mine.select_related("programme")
